package gorm

var ErrDuplicatedKey error
