// Package mysql holds just what model rows and tests name of github.com/go-sql-driver/mysql.
package mysql

type MySQLError struct {
	Number uint16
}

func (*MySQLError) Error() (_ string) { return }
