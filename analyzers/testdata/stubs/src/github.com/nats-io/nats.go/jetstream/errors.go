package jetstream

var (
	ErrKeyNotFound error
	ErrKeyExists   error
)
