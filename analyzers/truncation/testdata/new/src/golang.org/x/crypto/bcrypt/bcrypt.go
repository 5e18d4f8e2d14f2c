package bcrypt

const DefaultCost = 10

func GenerateFromPassword(password []byte, cost int) ([]byte, error)
func CompareHashAndPassword(hashedPassword, password []byte) error

var ErrPasswordTooLong error
