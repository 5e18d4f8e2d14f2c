package vocabulary

import "slices"

// ErrorClass gives the class that the name of an error, of its type or of a predicate about errors tells:
// notfound, denied, unauthenticated, toolarge, conflict, timeout or unavailable (ErrUserNotExist,
// ForbiddenError, IsErrRepoAlreadyExists). It is "" for all others, and for names that tell several.
func ErrorClass(identifier string) string {
	words := Words(identifier)
	if len(words) > 0 && handlesErrors[last(words)] {
		return ""
	}
	return classOf(words)
}

// ErrorText gives the class that a text which errors are searched for tells: "not found",
// "permission denied".
func ErrorText(text string) string { return classOf(Words(text)) }

func classOf(words []string) string {
	found := ""
	for _, c := range errorClasses {
		if !slices.ContainsFunc(c.phrases, func(p []string) bool { return contains(words, p) }) {
			continue
		}
		if found != "" {
			return ""
		}
		found = c.name
	}
	return found
}

func contains(words, phrase []string) bool {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return true
		}
	}
	return false
}

// An errorClass is named by any of its phrases.
type errorClass struct {
	name    string
	phrases [][]string
}

func phrases(list ...string) [][]string {
	var out [][]string
	for _, p := range list {
		out = append(out, Words(p))
	}
	return out
}

var errorClasses = []errorClass{
	{"notfound", phrases(
		"not found", "notfound", "not exist", "not exists", "notexist", "does not exist", "doesnt exist", "no such", "no rows", "no documents", "nonexistent", "missing record",
	)},
	{"denied", phrases("forbidden", "permission denied", "permissiondenied", "access denied", "accessdenied", "not permitted", "no permission", "insufficient permission", "insufficient permissions")},
	{"unauthenticated", phrases(
		"unauthorized", "unauthorised", "unauthenticated", "not authenticated", "not logged in", "authentication failed",
		"invalid credential", "invalid credentials", "bad credentials", "wrong password", "invalid password", "incorrect password", "invalid token", "token expired",
	)},
	{"toolarge", phrases("too large", "toolarge", "too big")},
	{"conflict", phrases("conflict", "already exist", "already exists", "alreadyexist", "alreadyexists", "duplicate", "duplicated", "duplicate key", "unique violation", "unique constraint")},
	{"timeout", phrases("timeout", "timed out", "deadline exceeded")},
	{"unavailable", phrases("unavailable", "no leader", "leader not found", "not leader", "no quorum", "quorum not found")},
}

// handlesErrors end the names of what deals with errors and is none.
var handlesErrors = wordSet("handler handlers page template status code count counter total metric text message msg format fmt log logger config retry retries policy limit seconds duration interval")

// Lookup reports whether a function's name says that it looks something up, and may not find it.
func Lookup(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 || slices.Contains(words, "context") || last(words) == "ctx" {
		return false
	}
	return lookupVerbs[words[0]]
}

// Found reports whether a name is one of a bool that tells whether something was found.
func Found(identifier string) bool { return foundWords[last(Words(identifier))] }

// HidesAbsence reports whether a function's name says that it deals with credentials, where what is not
// found is often not told on purpose: Login, verifyToken, ForgotPassword.
func HidesAbsence(identifier string) bool {
	return hidingWords.any(Words(identifier))
}

// StatusName reports whether a name is one of a status: statusCode, httpStatus, code.
func StatusName(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 || slices.Contains(words, "exit") || slices.Contains(words, "exitcode") {
		return false
	}
	return statusHeads[last(words)] || slices.Contains(words, "status")
}

// Paging reports whether a name is one of what says which part of a list is wanted, and in what order:
// limit, pageSize, sortOrder.
func Paging(identifier string) bool { return pagingHeads[last(Words(identifier))] }

var (
	lookupVerbs = wordSet("get find lookup fetch load retrieve read query search resolve select by")
	foundWords  = wordSet("found exists exist")
	hidingWords = wordSet(
		"login signin logon signup auth authenticate authenticated authentication authorize oauth verify verification credentials",
		"forgot forgotten reset recover recovery register registration",
	)
	pagingHeads = wordSet("limit offset page pagesize perpage size skip count max order sort ordering")
	statusHeads = wordSet("status code statuscode httpcode httpstatus")
)
