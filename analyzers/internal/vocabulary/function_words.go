package vocabulary

// Parts of function names that carry no meaning here.
var (
	roles        = wordSet("middleware middlewares mw interceptor filter decorator wrapper guard handlerfunc func fn")
	delegates    = wordSet("handle do try internal safe unsafe on")
	constructors = wordSet("new make build create get use setup init add with register provide unary stream apply install global default")
)

// Leading verbs.
var (
	changingVerbs = wordSet(
		"create update delete save put set insert remove store add upsert patch replace edit modify destroy purge drop reset change",
		"rename move revoke grant assign unassign enable disable activate deactivate unregister import upload publish approve reject cancel",
		"rotate attach detach invite transfer archive restore unlock ban unban merge append increment incr decrement clear truncate",
		"unlink unbind deploy install uninstall migrate persist evict expire suspend resume promote demote overwrite mark wipe",
	)
	guardWords        = wordSet("guard only required require requires ensure must")
	configured        = wordSet("config cfg conf options option opts settings")
	contributingVerbs = wordSet("submit report track record comment vote like subscribe unsubscribe install")
	attributeVerbs    = wordSet("set add append remove reset clear mark enable disable increment incr decrement attach detach merge truncate")
	readingVerbs      = wordSet("get list find load fetch query read show lookup search select describe retrieve view count exists browse export iterate scan peek")
	guardVerbs        = wordSet("require requires req ensure check checks must verify validate enforce need needs assert protect demand")
	demandVerbs       = wordSet("require requires req must need needs demand only")
	errorMakers       = wordSet("error errorf err errf new newf wrap wrapf annotate annotatef fail failf join")
	errorNouns        = wordSet("error errorf err errorw problem failure exception")
	protectionWords   = wordSet("hash hashed bcrypt bcrypted argon2 argon2id digest digested salted encrypted sealed enciphered ciphertext plain plaintext clear cleartext")
	verifyVerbs       = wordSet("verify compare check validate match matches confirm consume authenticate checks verifies")
	mutators          = wordSet("log validate set add put update delete remove save store clear reset create insert register parse load configure init setup unset disable enable skip ignore no without")
	makers            = wordSet("new make build generate default parse err error errors describe marshal unmarshal render print format string test mock fake")
	inspects          = wordSet("is has should can supports support get set parse new validate enable disable use no skip check needs need require requires with without default list err error load decode cached write remote run register lets")
)

// What changes in memory only.
var (
	transientOwners  = wordSet("header request response responsewriter writer flag builder logger span option config buffer mutation context ctx encoder bitset set list stack heap queue vector metric gauge counter histogram cache")
	partsOfArchive   = wordSet("list meta info metadata reader entries entry format type path")
	keepers          = wordSet("manager service provider layer client")
	keepVerbs        = wordSet("set put store add save update")
	noteVerbs        = wordSet("count record note track log increment incr increase inc bump touch")
	tallies          = wordSet("count counter stats stat total number")
	visits           = wordSet("access visit view pageview hit download impression visitor")
	lastSeen         = wordSet("seen accessed access used visited visit viewed active activity")
	transientObjects = wordSet(
		"header logger level loglevel timeout deadline output flag command handler route listener span attribute option debug verbose color format",
		"uint8 uint16 uint32 uint64 int32 int64 pointer varint uint int float ref prefix hook finalizer func callback writer reader observer default defaults",
		"client signature challenge transport connection validator verifier encoder decoder template digest hmac text string html",
	)
	moments = wordSet("time at date timestamp stamp on count event events options option opts request response input output params args")
)

// Sealing and hashing.
var (
	sealVerbs  = wordSet("encrypt seal reencrypt reseal encipher encrypts seals")
	hashMakers = wordSet("create make compute calculate")
	hashThings = wordSet(
		"map set ring table len length size func fn function type alg algorithm algo format version cost name names join eq neq gt gte lt lte",
		"in not equal equals match matches contains provider code exists changed prefix fold nil valid bucket index key keys tree collision has",
	)
)

// Who the caller is.
var (
	authenticateVerbs = wordSet("authenticate reauthenticate authenticates")
	authnNouns        = wordSet("auth authn authentication login signin session token jwt credential cred bearer signature sso 2fa mfa cookie identity")
	// ensured are the authnNouns that one can only check: to ensure a token is to make one.
	ensured        = wordSet("auth authn authentication login signin")
	secondFactors  = wordSet("2fa mfa")
	userNouns      = wordSet("user login signin session identity principal auth authn authentication account caller token jwt authenticated")
	demandedCaller = wordSet("user login signin session token jwt auth authn authentication credential identity bearer account caller")
	knownCaller    = wordSet("authenticated loggedin signedin authed")
	callerRest     = wordSet("only user users required")
	callerBefore   = wordSet("is are require requires must be ensure check only user caller req has needs need session")
	authnNegations = wordSet("not no non un optional maybe skip ignore unauthenticated anonymous set mark last total count list if")
	otherTokens    = wordSet("csrf xsrf captcha page reset invite invitation lexer syntax cancel activation confirmation next noauth registration recaptcha hcaptcha")
	tokenOwners    = wordSet("lexer scanner parser tokenizer ast syntax")
	withAuthn      = wordSet("auth authn authentication jwt login")
	clientSchemes  = wordSet("basic bearer digest token key api http proxy client")
	schemes        = wordSet("jwt oidc bearer mtls saml login authenticator apikey token")
	authModifiers  = wordSet(
		"basic token jwt bearer key api user session cookie http ldap oidc oauth oauth2 digest mutual tls mtls admin check with require req",
		"must ensure verify enforce needs default web app server global custom gin echo fiber chi grpc saml sso proxy forward header static simple",
		"node agent worker device service access request webhook route router any strict",
	)
	authnOwners   = wordSet("authenticator authn authmiddleware auth authentication jwt bouncer guard")
	guardMethods  = wordSet("middleware check verify validate wrap intercept protect require required handler process unary stream guard ensure enforce")
	requestOwners = wordSet("request req r url userinfo client view spec config configuration response options settings schema")
	demands       = wordSet("required only needed guard protected")
)

// What the caller may do.
var (
	authorizeVerbs = wordSet("authorize authorise authorizes")
	authorizedRest = wordSet("operation management access user users only admin")
	authzNouns     = wordSet(
		"permission perm privilege access role admin administrator superuser superadmin sysadmin owner ownership acl authz authorization",
		"rbac abac scope entitlement right capability membership member maintainer moderator authority privileged",
	)
	authzOwners   = wordSet("acl authorizer enforcer authz authorization rbac permission permissionchecker policyengine bouncer accesscontrol accesschecker")
	decisionVerbs = wordSet("allow allowed allows can enforce permit permits authorize any")
	bareDecisions = wordSet("check evaluate decide deny restricted has is")
	descriptors   = wordSet(
		"url uri endpoint code config options option params response token tokens key name path template page view link redirect state form",
		"duration time level type error err method methods handler handlers header scheme strategy provider storage store client service info",
	)
	oauthOwners  = wordSet("oauth oauth2 fosite grant")
	settings     = wordSet("config configuration option options settings setting error err template schema format file cache version default")
	subjects     = wordSet("user caller actor requester requestor client account member principal subject identity current request viewer author session login ip i me token everyone operator")
	auxiliaries  = wordSet("can may has is must have be are does should")
	capabilities = wordSet(
		"i access read write edit view update delete create manage administer administrate admin modify see do perform push pull invite",
		"download upload execute share comment approve assign impersonate operate change publish list user remove add act moderate grant merge",
	)
	streams       = wordSet("conn connection buffer stream file reader writer ring channel chan pipe socket codec frame disk queue addr interface seek more again retry")
	allowed       = wordSet("allowed permitted authorized authorised")
	allowedWhat   = wordSet("access action user caller actor operation op permission perm role read write edit delete create update admin view resource request namespace project org organization repo check ensure is are be has have must require principal subject")
	network       = wordSet("origin origins cors method methods host hosts ip ips cidr domain domains port header headers content mime media extension ext type scheme redirect mount image rate limit proto protocol characters chars unauthorized unauthorised credentials")
	negatedRights = wordSet("err error errors string format parse sync list file")
	fileModes     = wordSet("file files dir directory folder path disk unix socket mode chmod")
	bearers       = wordSet("admin administrator superuser superadmin sysadmin staff moderator")
	checkNouns    = wordSet("check checks checker required")
	guardedAccess = wordSet("admin restricted authorized privileged protected member owner role superuser administrator")
)

// rightsByVerb tells which rights a verb asks about. Ensuring a role or setting a policy creates it;
// validating a role looks at its fields; IsPermission asks about an error.
var rightsByVerb = func() map[string]set {
	ranks := wordSet("admin administrator superuser superadmin sysadmin owner maintainer moderator member privileged")
	rights := wordSet("permission perm privilege access ownership authz authorization rbac abac right capability entitlement authority membership")
	held := wordSet("permission perm privilege access ownership right entitlement authority role scope admin")
	all := ranks.union(rights, wordSet("role scope acl"))
	out := map[string]set{
		"is":       ranks,
		"are":      ranks,
		"be":       ranks,
		"has":      held,
		"have":     held,
		"ensure":   wordSet("owner ownership admin administrator access permission authorization authz superuser privileged membership"),
		"validate": wordSet("permission perm privilege access ownership owner authorization authz admin rbac right"),
		"with":     wordSet("permission perm admin authz authorization"),
		"resolve":  wordSet("acl"),
		"restrict": all,
		"evaluate": wordSet("permission access acl authorization authz"),
		"deny":     wordSet("access"),
		"need":     all, "needs": all,
		"lacks": rights,
	}
	for _, verb := range []string{"require", "requires", "req", "check", "checks", "verify", "assert", "must", "demand", "protect"} {
		out[verb] = all
	}
	return out
}()

// How often, and how much.
var (
	limitOwners    = wordSet("limiter ratelimiter throttler throttle lockout regulator ratelimit ratelimiters visitor bruteforce loginlimiter")
	limiterMethods = wordSet("allow allowed wait take reserve check acquire middleware handler handle wrap limit regulate attempt increment hit unary stream exceeded consume allows request requests login")
	limitWords     = wordSet("ratelimit ratelimiter ratelimiting ratelimited throttle throttled throttler throttling lockout lockedout bruteforce regulate ratelimits throttles")
	limitSettings  = wordSet(
		"config configuration option options error settings setting info header headers key stats status policy provider strategy name url",
		"response exempt duration time window max min count string default defaults enabled exempted backend storage store field fields validate transaction override",
	)
	limitedWhat = wordSet("request login signin attempt access rate ip user visitor hit auth api signup registration client caller password otp")
	bounds      = wordSet("body size byte bytes memory mem conn conns connection connections goroutine goroutines concurrency offset reader page disk cpu length depth width height quota query result results rows items")
	captchaRest = wordSet("code token response answer type solution result")
	captchas    = wordSet("captcha recaptcha hcaptcha turnstile")
	failures    = wordSet("attempt failure tries")
	limitRest   = wordSet("request requests by ip ips per login logins user users api access check exceeded wait http and for all password auth code signin handler on or attempts attempt")
	triedWhat   = wordSet("login signin auth password authentication otp code totp mfa access signup user attempt attempts")
	lockedOut   = wordSet("locked banned blocked throttled")
	countVerbs  = wordSet("record increment incr inc count track register note report check handle mark on add")
	limitNouns  = wordSet("limit limited limiter limiting max maximum limits bounded cap capped")
	bodies      = wordSet("body bytes payload upload multipart uploads")
)

// Credentials that somebody types in.
var (
	typedHeads       = wordSet("password passwd passphrase pass pwd pw pin otp totp hotp passcode code phrase secret credential cred mfa 2fa secondfactor twofactor userpassword")
	whoLogsIn        = wordSet("user users account admin member customer password credentials username email local")
	credentialOwners = wordSet("otp totp hotp password mfa secondfactor passwordhasher")
	machineCodes     = wordSet("auth authorize authorization device oauth oauth2 grant pkce")
	strengthOwners   = wordSet("policy strength validator validation form input request req rule rules requirements complexity options option config checker")
	matches          = wordSet("match matches correct verify verified compare")
)

// More rights than the caller's.
var (
	elevated        = wordSet("system admin administrator root superuser superadmin super sudo internal privileged elevated god bypass unrestricted sysadmin clusteradmin")
	plainlyElevated = wordSet("admin superuser superadmin privileged elevated sudo unrestricted sysadmin")
	ambiguous       = wordSet("root internal")
	strong          = wordSet("privileged elevated superuser sudo god bypass unrestricted superadmin")
	elevationBefore = wordSet("cached kube k8s cluster new own in shared the")
	elevationVerbs  = wordSet("as with to get new make build create use become must in fetch acquire obtain into enter")
	elevateVerbs    = wordSet("elevate escalate sudo")
	runVerbs        = wordSet("run act execute exec do login query call")
	contexts        = wordSet("context ctx client clientset actor identity principal session kubeclient subject initiator executor impersonator")
	elevationTails  = wordSet(
		"context ctx client clientset actor user identity session principal subject scope role access permission privilege mode account caller",
		"credential cred auth authz restricted db store transaction tx kube k8s rest service org initiator executor authority right only full read initiative",
	)
	skipVerbs = wordSet("skip bypass without ignore disable no")
	skippable = wordSet("authz authorization permission acl rbac privacy authorizer")
)
