package pgconn

type PgError struct {
	Code string
}

func (*PgError) Error() (_ string) { return }
