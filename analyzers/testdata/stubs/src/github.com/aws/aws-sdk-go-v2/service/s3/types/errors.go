package types

type NoSuchKey struct{}

func (*NoSuchKey) Error() (_ string) { return }

type NoSuchBucket struct{}

func (*NoSuchBucket) Error() (_ string) { return }
