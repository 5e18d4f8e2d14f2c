// Package made makes the errors of another package.
package made

import (
	"errors"
	"fmt"
)

func Needed(what string) error { return errors.New(fmt.Sprintf("%s needs to be given", what)) }

func Failed(what string, err error) error { return fmt.Errorf("%s: %w", what, err) }
