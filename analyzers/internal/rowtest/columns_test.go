package rowtest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/credvet/credvet/analyzers/internal/model"
)

// column: the text or key says what the value is, whether it is known here or
// by the caller.
func (b *bench) column(r *model.Row, c *call) error {
	if err := c.meet(r, true); err != nil {
		return err
	}
	if strings.HasSuffix(r.Columns, "{#}") {
		return b.columnOfKey(r, c)
	}
	open, text := copyOf(c), c.refs(r.Columns)[0]
	open.forward(b.probe(r, func(s *seen) error {
		for _, u := range s.Uses {
			if u.What != r.Name() {
				continue
			}
			if u.Text == nil || u.Text.String() != text {
				return fmt.Errorf("the name is taken from %v, want %s", u.Text, text)
			}
			if statement := slices.Contains(r.Hooks, "Value"); u.Unread != statement {
				return fmt.Errorf("it waits for the text of a statement: %v, want %v", u.Unread, statement)
			}
		}
		return nil
	}))
	if r.Columns == "recv" || c.listAt(r.Columns) {
		return nil // no constant stands there: the text was prepared, or it is a list of names
	}
	if err := c.fix(r.Columns, "password"); err != nil {
		return err
	}
	c.forward(b.probe(r, func(s *seen) error {
		for _, u := range s.Uses {
			if u.What == r.Name() && u.Column != "password" {
				return fmt.Errorf("the name is %q, want the constant in columns", u.Column)
			}
		}
		return nil
	}))
	return nil
}

// listAt reports whether a list of texts is passed at an access path.
func (c *call) listAt(path string) bool {
	p, err := model.ParsePath(path)
	sig := c.fn.Signature()
	if err != nil || p.Index >= sig.Params().Len() || sig.Variadic() && p.Index == sig.Params().Len()-1 {
		return false
	}
	s, ok := sig.Params().At(p.Index).Type().Underlying().(*types.Slice)
	return ok && !types.Identical(s.Elem(), types.Typ[types.Byte])
}

// columnOfKey: the key of a map says what the value is.
func (b *bench) columnOfKey(r *model.Row, c *call) error {
	p, err := model.ParsePath(r.From[0])
	if err != nil {
		return err
	}
	open, input := copyOf(c), c.inputs(p)[0]
	open.forward(b.probe(r, func(s *seen) error {
		for _, u := range s.Uses {
			if statement := slices.Contains(r.Hooks, "Value"); u.What == r.Name() && u.Unread != statement {
				return fmt.Errorf("it waits for the columns of a statement: %v, want %v", u.Unread, statement)
			}
		}
		return nil
	}))
	t := c.fn.Signature().Params().At(p.Index).Type()
	c.retype(input, b.src.spell(t.Underlying().(*types.Map).Elem()))
	c.args[input] = fmt.Sprintf(`%s{"password": %s}`, b.src.spell(t), c.args[input])
	c.forward(b.probe(r, func(s *seen) error {
		for _, u := range s.Uses {
			if u.What == r.Name() && u.Column == "password" {
				return nil
			}
		}
		return fmt.Errorf("the key of an entry is not its column")
	}))
	return nil
}
