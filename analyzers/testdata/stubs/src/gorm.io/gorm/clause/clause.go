// Package clause holds just what model rows and tests name of gorm.io/gorm/clause.
package clause

type Expr struct {
}
