package storage

var (
	ErrObjectNotExist error
	ErrBucketNotExist error
)
