// Package web has a handler that another package registers, and loops.
package web

import (
	"context"
	"crypto/cipher"
	"fmt"
	"net/http"
	"time"
)

func Form(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseMultipartForm(1 << 20)
	fmt.Fprintf(w, "<p>%s</p>", r.FormValue("name"))
	go func() {
		work(context.Background())
	}()
}

func work(ctx context.Context) {
	ctx, _ = context.WithTimeout(ctx, time.Second)
	<-ctx.Done()
}

func Seal(aead cipher.AEAD, text []byte) []byte {
	return aead.Seal(nil, []byte("0123456789ab"), text, nil)
}

func Third() int {
	list := make([]int, 2)
	return list[3]
}
