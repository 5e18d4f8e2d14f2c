// Package secrets holds just what model rows and tests name of gocloud.dev/secrets.
package secrets

import (
	"context"
)

type Keeper struct {
}

func (*Keeper) Decrypt(ctx context.Context, ciphertext []byte) (_ []byte, _ error) { return }

func (*Keeper) Encrypt(ctx context.Context, plaintext []byte) (_ []byte, _ error) { return }
