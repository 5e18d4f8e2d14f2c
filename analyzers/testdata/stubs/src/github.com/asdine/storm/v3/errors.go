package storm

var (
	ErrNotFound      error
	ErrAlreadyExists error
)
