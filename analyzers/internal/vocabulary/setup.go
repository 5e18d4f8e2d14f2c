package vocabulary

import "strings"

// SetUp reports whether a name asks if a service is set up, and what it says by being true: that this
// is done (WasInitialized, SetupComplete, HasAdmin, CheckSysAdminExists, Setup alone), or that it still is to be done
// (NeedsSetup, IsFirstRun, NotInitialized). What may happen only before the set-up is done can
// happen once, and to nobody's harm.
func SetUp(identifier string) (done, ok bool) {
	n := functionName("", identifier)
	switch {
	case len(n.words) == 0:
		return false, false
	case n.has("first", "run"), n.has("first", "user"), n.has("first", "admin"), n.has("fresh", "install"), last(n.words) == "uninitialized":
		return false, true
	case setUpNouns.any(n.words) && pendingWords.any(n.words):
		return false, true
	case setUpNouns.any(n.words) && doneWords[last(n.words)], setUpDone[last(n.words)]:
		return !n.has("not"), true
	case setUpState[strings.TrimPrefix(joined(n.words), "is ")]:
		return true, true
	case n.verb == "has" && (len(n.words) == 2 || len(n.words) == 3 && n.words[1] == "any"):
		return true, bootUsers[singular(last(n.words), bootUsers)]
	case last(n.words) == "exists" || last(n.words) == "exist":
		return true, namesFirstUser(n.words[:len(n.words)-1])
	}
	return false, false
}

// namesFirstUser: user, admin, sys admin, check super admin. Other words before a user name one of many.
func namesFirstUser(words []string) bool {
	for len(words) > 1 && asking[words[0]] {
		words = words[1:]
	}
	if len(words) == 2 && topRanks[words[0]] && words[1] != "user" {
		words = words[1:]
	}
	return len(words) == 1 && bootUsers[singular(words[0], bootUsers)]
}

// Enrols reports whether a function's name says that somebody sets a second factor up: completeTOTPSetup,
// EnableMFA, validateOtpEnroll. Who does has the secret of the codes.
func Enrols(identifier string) bool {
	words := Words(identifier)
	return enrolments.any(words) && codeFactors.any(words)
}

// SignsUp reports whether a function's name says that somebody makes an account of their own: signUp,
// RegisterUser, handleRegistration.
func SignsUp(identifier string) bool {
	n := functionName("", identifier)
	return n.has("signup") || n.has("sign", "up") || n.has("registration") ||
		n.verb == "register" && (len(n.object) == 0 || len(n.object) == 1 && whoLogsIn[n.object[0]])
}

// CountsUsers reports whether a name yields all users, or all administrators, or their number:
// CountUsers, GetAdmins, UserCount, UsersByRole. That there are none says that nobody has set the
// service up.
func CountsUsers(identifier string) bool {
	n := functionName("", identifier)
	words := n.words
	for i, word := range words {
		if word == "by" || word == "with" {
			if i+1 >= len(words) || words[i+1] != "role" {
				return false
			}
			words = words[:i]
			break
		}
	}
	for len(words) > 1 && (counters[words[0]] || words[0] == "all" || words[0] == "total") {
		words = words[1:]
	}
	for len(words) > 1 && (counters[last(words)] || last(words) == "total") {
		words = words[:len(words)-1]
	}
	if len(words) == 2 && words[0] == "admin" {
		words = words[1:]
	}
	return len(words) == 1 && bootUsers[singular(words[0], bootUsers)]
}

// ByCapability reports whether a function's name says that it finds an object by what only those have
// who were given it: StackByWebhookID, FindByShareHash, UserForInvite. What finds the webhook or the
// invitation itself does not say so.
func ByCapability(identifier string) bool {
	words := Words(identifier)
	for i, word := range words {
		if word == "by" || word == "for" || word == "from" {
			return capabilityNouns.any(words[i+1:]) && !capabilityNouns.any(words[:i])
		}
	}
	return false
}

// KeyOfLink reports whether a parameter's name says that it opens what the link leads to, if nobody can
// guess it: key, code, hash; not id.
func KeyOfLink(identifier string) bool {
	words := Words(identifier)
	return len(words) > 0 && linkKeys[last(words)]
}

// Asset reports whether a route's pattern ends in the name of a file that pages and mails embed: an
// image, a style sheet, a script, a font.
func Asset(pattern string) bool {
	end := pattern[strings.LastIndexByte(pattern, '/')+1:]
	return assetEnds[end[strings.LastIndexByte(end, '.')+1:]] && strings.LastIndexByte(end, '.') > 0
}

var (
	setUpNouns      = wordSet("setup installation onboarding bootstrap initialization")
	doneWords       = wordSet("complete completed done finished")
	pendingWords    = wordSet("needs need requires required pending needed")
	enrolments      = wordSet("enroll enrol enrollment enrolment setup activate enable register bind pair")
	codeFactors     = wordSet("otp totp 2fa mfa tfa factor authenticator twofactor")
	setUpState      = set{"setup": true, "set up": true}
	setUpDone       = wordSet("initialized initialised installed bootstrapped onboarded")
	asking          = wordSet("check is does if any whether")
	topRanks        = wordSet("sys system super root first platform site")
	bootUsers       = wordSet("user admin administrator sysadmin superadmin superuser account owner")
	counters        = wordSet("count num number get list fetch find load query select len")
	capabilityNouns = wordSet("webhook hook invite invitation share reset activation confirmation verification unsubscribe magic recovery")
	linkKeys        = wordSet("key code hash digest")
	assetEnds       = wordSet("png gif jpg jpeg webp svg ico bmp avif css js mjs woff woff2 ttf map")
)
