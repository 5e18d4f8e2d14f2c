package jwt

var (
	ErrTokenMalformed        error
	ErrTokenExpired          error
	ErrTokenNotValidYet      error
	ErrTokenSignatureInvalid error
	ErrTokenInvalidClaims    error
)
