// Package vocabulary decides what names mean.
//
// An identifier is split into words and read the way an English noun phrase is read: the last
// noun, the head, says what the thing is, and what stands before it only says which one.
//
//	userPassword          a password
//	passwordHash          a hash
//	passwordMinLength     a length
//	secretName            a name
//	tokenFromRequest      a token: what follows a preposition does not count
//	privateKeyPEM         a private key: PEM is only the form it comes in
//	resetPassword         an action; resetToken is a token
//	hashedToken           no longer a secret
//	nextPageToken         a token that opens nothing
//
// A substring never decides: passenger, tokenizer and keyboard are words of their own. Heads that
// say little alone (key, code, pin, cookie, mac) need a qualifier, which stands beside them in the
// name or, for a field, is the type that holds it: the Code of an Invitation, the Key of an HMAC.
//
// Function names are read as a verb and its object: RequireAdmin, CheckPermission and CanEdit ask
// what the caller may do; RequireLogin and ValidateJWT ask who the caller is; requireField and
// checkHealth ask neither. The judges are separate and a name may satisfy several of them or none:
// withAdmin may wrap a handler in a check or raise a context to an administrator's, which only its
// signature and body tell.
//
// A name is weak evidence. A judge does not know types: token is an authenticator to [Secret], and
// the caller makes sure that it holds text and not a lexer's symbol.
//
// All functions are pure and safe for concurrent use. Identifiers longer than any that people
// write mean nothing.
package vocabulary
