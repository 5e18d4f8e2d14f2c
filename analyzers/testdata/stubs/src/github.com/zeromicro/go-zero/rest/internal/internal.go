// Package internal holds just what model rows and tests name of github.com/zeromicro/go-zero/rest/internal.
package internal

import (
	"net/http"
)

type StartOption func(svr *http.Server)
