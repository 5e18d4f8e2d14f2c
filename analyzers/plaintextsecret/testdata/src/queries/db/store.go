// Package db has queries that are generated: what they store is told where
// people call them.
package db

import "database/sql"

type Store interface {
	Querier
	Close() error
}

type SQLStore struct {
	*Queries
	pool *sql.DB
}

func (s *SQLStore) Close() error { return s.pool.Close() }

func NewStore(pool *sql.DB) Store { return &SQLStore{Queries: New(pool), pool: pool} }
