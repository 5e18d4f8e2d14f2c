// Package service hides its implementation behind an interface.
package service

import (
	"context"
	"database/sql"

	"golang.org/x/crypto/bcrypt"
)

type Users interface {
	Register(ctx context.Context, name, secret string) error
	Enrol(ctx context.Context, name, secret string) error
}

type users struct{ db *sql.DB }

func New(db *sql.DB) Users { return &users{db} }

func (u *users) Register(ctx context.Context, name, secret string) error {
	_, err := u.db.ExecContext(ctx, "INSERT INTO users (name, password) VALUES (?, ?)", name, secret) // want `parameter secret reaches column password`
	return err
}

func (u *users) Enrol(ctx context.Context, name, secret string) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(secret), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	_, err = u.db.ExecContext(ctx, "INSERT INTO users (name, password) VALUES (?, ?)", name, hash)
	return err
}
