package vocabulary

import "strings"

// phraseSet makes a set of phrases separated by bars.
func phraseSet(lists ...string) set {
	s := make(set)
	for _, list := range lists {
		for phrase := range strings.SplitSeq(list, "|") {
			s[phrase] = true
		}
	}
	return s
}

var pathPrefixes = wordSet("api rest v ui web app internalapi")

// Segments of open routes.
var (
	publicRoots = phraseSet(
		"static|assets|asset|public|installation|installer|wellknown|well known|css|js|img|fonts|favicon|favicon ico|dist|callback|health|healthz|livez|readyz|webhook|swagger|docs|docs ui",
	)
	publicAnywhere = phraseSet("wellknown|callback|healthz|livez|readyz|healthcheck|jwks json|acs")
	publicEnds     = phraseSet(
		"login|signin|logout|signout|logon|signup|webhook|health|healthz|livez|readyz|livenessz|readiness|liveness|healthcheck|metrics|ping",
		"forgot|forgot password|password forgot|password recover|recover password|lost password|request password reset",
		"verify email|email verify|confirm email|email confirm|resend verification|favicon ico|robots txt|manifest json|sw js|index html|openapi json|swagger json",
		"oauth token|oauth authorize|oauth2 token|oauth2 authorize|oauth2 auth|auth callback|callback|jwks|jwks json|csrf|captcha|auth login|auth logout|login auth|logout auth|auth refresh|saml metadata|saml acs|authorize",
		"login oauth|openapi yaml|security txt|sitemap xml|service worker js|sso",
	)
	publicAccounts = phraseSet("register|activate|reset password|password reset|recover|recovery|reset|version|verify|confirm")
	accounts       = phraseSet("auth|user|users|account|accounts|oauth|password|identity|public|authentication|signup|system|server")
	publicAlone    = phraseSet("version|token|status|ready|live|authorize|auth|sso|about|robots|up|alive")
)

// Names of open handlers.
var (
	handlerNoise       = wordSet("handle handler handlers handlerfunc serve do http post get api ctrl controller func fn endpoint action page view web user process render show router rest")
	administrative     = wordSet("admin administrator root superuser manage management internal")
	publicHandlerHeads = wordSet("login signin logout signout callback healthz livez readyz healthcheck metrics favicon signup webhook ping static jwks register liveness readiness health discovery captcha")
	publicHandlers     = phraseSet(
		"ready|live|version|static files|assets|register|forgot password|request password reset|recover password|lost password|password forgot",
		"verify email|confirm email|email verification|resend verification|signup|activate|activate account|not found|method not allowed|index|oauth token|oauth authorize",
		"login oauth|register user|register account|check health|openid configuration|well known|robots|favicon ico|robots txt|status|check version|live check|ready check|health status",
	)
)

// Metadata.
var (
	collections   = wordSet("map maps list set slice table dict")
	metadataHeads = wordSet("metadata metadatas metadatum userdata sysmeta usermeta metas meta")
	metadataItems = wordSet("annotation label tag property attribute")
	otherMetadata = wordSet("idp saml oidc link media html discovery signed wellknown type")
	attributesOf  = wordSet("message custom extra additional instance resource object all new")
	otherTags     = wordSet("struct json html build git image docker xml field go release version language yaml db e template log axis column ui chart form button dns allowed metric")
)

// Request values that carry a credential though their words alone would not say so.
var (
	requestWords = wordSet("authorization cookie pin pwd pass otp sid jsessionid phpsessid sessionid passcode bearer session auth")
	requestNames = phraseSet(
		"proxy authorization|x authorization|session id|connect sid|x session id|x forwarded authorization|x amz security token|set cookie|x auth|x auth key|auth key|auth header|access key|api key|x api key",
		"x remote user token|x shopify hmac sha256|x twilio signature|otp code|authorization bearer|x basic auth|remember me|remember|x session",
	)
)
