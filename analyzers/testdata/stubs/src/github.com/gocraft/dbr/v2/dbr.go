// Package dbr holds just what model rows and tests name of github.com/gocraft/dbr/v2.
package dbr

type InsertStmt struct {
}

func (*InsertStmt) Pair(column string, value interface{}) (_ *InsertStmt) { return }

func (*InsertStmt) Record(structValue interface{}) (_ *InsertStmt) { return }

func (*InsertStmt) Values(value ...interface{}) (_ *InsertStmt) { return }

type UpdateStmt struct {
}

func (*UpdateStmt) Set(column string, value interface{}) (_ *UpdateStmt) { return }

func (*UpdateStmt) SetMap(m map[string]interface{}) (_ *UpdateStmt) { return }
