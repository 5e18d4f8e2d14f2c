// Package privacy holds just what model rows and tests name of entgo.io/ent/privacy.
package privacy

import (
	"context"
)

var Allow error

func DecisionContext(parent context.Context, decision error) (_ context.Context) { return }
