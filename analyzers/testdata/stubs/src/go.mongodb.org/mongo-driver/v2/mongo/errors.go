package mongo

func IsDuplicateKeyError(err error) (_ bool) { return }

func IsTimeout(err error) (_ bool) { return }
