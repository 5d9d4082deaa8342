public import ArgumentParser
public import BacklogModel

extension ScoringMethod: ExpressibleByArgument {}
