// Package dbs wraps a mapper: of what is stored it knows no type.
package dbs

import "gorm.io/gorm"

type Database interface {
	Create(doc any) error
}

type database struct{ db *gorm.DB }

func New(db *gorm.DB) Database { return &database{db} }

func (d *database) Create(doc any) error { return d.db.Create(doc).Error }
