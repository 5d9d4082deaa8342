/// The words that the small grammar of the rules knows.
///
/// Common words of software backlogs in their base form, and the closed classes of English. They
/// are no dictionary: an unknown word counts as a noun, which makes rules silent, not loud.
enum EnglishWords {
  /// The lists with what their words can be.
  static let classes: [(String, WordClass)] = [
    (verbs, .verb), (activities, [.verb, .activity]), (determiners, .determiner),
    (prepositions, .preposition), (adverbs, .adverb), ("and or", .coordinator),
    ("is are be being been was were", .copula), (relatives, .relative),
    ("can could will would must should shall may might able to", .modal),
    (adjectives, .adjective), (stops, .stop), (prepositions, .stop), (relatives, .stop),
    ("and or is are be was were can could will would must should", .stop),
    (failures, .failure), (nouns, .nounToo),
  ]

  private static let verbs = """
    accept access acknowledge activate add adjust alert allow annotate anonymize answer apply \
    approve archive ask assign attach authenticate authorize avoid backup ban block book bookmark \
    browse buy calculate call cancel capture change check checkout choose clear click clone close \
    collapse comment complete compute configure confirm connect contact contribute control convert \
    copy correct create customize customise cut deactivate debug decide decline decrypt define \
    delete deliver deploy deselect determine disable disconnect dismiss display distribute divide \
    do download drag draw drop duplicate earn edit email embed enable encrypt enforce ensure enter \
    erase exchange exclude execute exit expand export extend extract fetch fill filter find finish \
    fix flag follow forget forward get give go grant group guide hand handle have help hide \
    highlight ignore import include increase indicate inform insert install invite join keep label \
    launch leave lend limit link list listen load locate lock log login logout make manage map \
    mark merge minimise minimize migrate modify move mute navigate notify obtain offer open order \
    override own pause pay perform pick pin place play post preview print process propose protect \
    provide publish pull purchase push query rate reach read rearrange receive record recover \
    redeem redirect reduce refer refresh refund register reject release reload relocate remember \
    remind remove rename render renew reopen reorder reorganize repeat replace reply report \
    request require reserve reset resize resolve respond restart restore restrict resume retain \
    retrieve retry return reuse revert revise revoke rotate run save scan schedule scroll search \
    secure see select sell send serve set share ship show sign skip sort specify split start stop \
    store stream submit subscribe suggest suspend switch sync synchronize tag take tell toggle \
    track transfer translate trigger try turn undelete undo uninstall unlock unsubscribe update \
    upgrade upload use validate verify view visit vote watch withdraw write zoom
    """

  private static let activities = """
    adapt analyse analyze assess audit automate build categorize clarify classify collaborate \
    collect combine communicate compare compile comply conduct consider coordinate crawl curate \
    customize debug demonstrate describe design detect develop diagnose disclose discover discuss \
    discourage distinguish document encourage enhance enrich establish estimate evaluate examine \
    experiment explain explore facilitate forecast gather generate identify implement improve \
    initiate inspect integrate interact interpret investigate know learn leverage look maintain \
    match measure mitigate model monitor observe operate optimise optimize organise organize plan \
    predict prepare preprocess prevent prioritise prioritize produce promote quantify recognise \
    recognize recommend refine replicate research review scale simulate study summarise summarize \
    support tailor target test train transform transmit understand utilise utilize visualise \
    visualize work
    """

  private static let nouns = """
    access alert answer archive audit ban block book bookmark call cancel change check checkout \
    clone comment contact control copy cut delete design display document download draft drag drop \
    duplicate email estimate exchange experiment export extract filter fix flag forecast function \
    grant group guide hand handle help highlight import increase index insert invite key label \
    launch leave limit link list load lock log login logout look map mark match measure model \
    monitor move offer open order pause pin place plan play post preview print process purchase \
    push query rate reach read record refund release reload repeat reply report request research \
    reserve reset return review run save scale schedule search sort start stop store stream study \
    support switch tag target test track train transfer trigger turn undo update upgrade upload \
    use view visit vote watch work zoom sign set share show
    """

  private static let determiners = """
    a an the this that these those my our your their his her its it them me us him all any each \
    every some new more most multiple several two three many another other both no
    """

  private static let prepositions = """
    about above across after against along among around as at before behind below beneath beside \
    between beyond by despite down during except for from in inside into like near of off on onto \
    out outside over per since through throughout to toward towards under until up upon via with \
    within without
    """

  private static let adverbs = """
    also then perhaps possibly potentially subsequently later even either eventually optionally \
    just not still already again always never often once soon
    """

  private static let relatives =
    "that which who whom whose how what when where whether why if while because"

  private static let adjectives = """
    fair robust secure simple fast quick clear safe unsafe accurate timely cheap free new old \
    relevant transparent efficient flexible modern clean easy open fresh short long real-time \
    user-friendly cost-effective up-to-date
    """

  private static let stops = """
    a an the this that these those my our your their his her its it them me us him i we you they \
    he she so want wants need able do does have has get also all any each every some
    """

  private static let failures = """
    no not cannot can't never nobody nothing none neither nor without unless isn't aren't doesn't \
    don't won't fail fails failed failing failure failures error errors invalid incorrect wrong \
    missing empty expired expires timeout timed unavailable unauthorized unauthorised forbidden \
    denied deny denies refused refuses rejected rejects declined declines blocked blocks blocking \
    warning warns unknown unsupported duplicate duplicates conflict conflicts offline lost limit \
    limits exceeded exceeds exceed too already invalidated insufficient broken stale outdated \
    malformed cancel cancels cancelled canceled rollback retry retries abort aborted existing only \
    except otherwise instead even disabled locked unreachable
    """
}
