/// The backlog as one file, for other programs or for people without the site.
public enum BacklogExport {}
