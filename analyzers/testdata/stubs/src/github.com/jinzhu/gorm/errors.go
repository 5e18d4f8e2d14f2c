package gorm

var ErrRecordNotFound error

func IsRecordNotFoundError(err error) (_ bool) { return }
