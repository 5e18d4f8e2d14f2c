package errstatus

import "net/http"

// A class is what an error says that was wrong.
type class struct {
	noun   string // in messages
	answer int    // the status that says it
	wrong  func(status int) bool
}

// serverError: a 5xx, which says that the service is at fault.
func serverError(status int) bool { return status >= 500 }

// classes says which statuses say something else than the error does. What is
// not wrong is not always best: 404 for what the caller may not see, 403 or
// 401 for what is not there, 422 for what a body names, are choices.
var classes = map[string]class{
	"notfound": {"a not-found error", http.StatusNotFound, func(s int) bool {
		return s == http.StatusBadRequest || serverError(s)
	}},
	"missing":         {"a missing parameter", http.StatusBadRequest, serverError},
	"denied":          {"a denial", http.StatusForbidden, serverError},
	"unauthenticated": {"a failed authentication", http.StatusUnauthorized, serverError},
	"toolarge": {"a body over the limit", http.StatusRequestEntityTooLarge, func(s int) bool {
		return s >= 400 && s != http.StatusRequestEntityTooLarge
	}},
	"conflict": {"a conflict", http.StatusConflict, func(s int) bool {
		return serverError(s) && s != http.StatusServiceUnavailable || s == http.StatusNotFound
	}},
	"timeout":     {"a timeout", http.StatusGatewayTimeout, blamesCaller},
	"unavailable": {"an error of the infrastructure", http.StatusServiceUnavailable, blamesCaller},
}

// blamesCaller: a status that says that the request was at fault, and not
// that it may be tried again.
func blamesCaller(status int) bool {
	switch status {
	case http.StatusBadRequest, http.StatusNotFound, http.StatusConflict, http.StatusGone, http.StatusUnprocessableEntity:
		return true
	}
	return false
}

// absent: the statuses that say that something is not there.
func absent(status int) bool { return status == http.StatusNotFound || status == http.StatusGone }

// stores are the packages whose errors, but for those of a class, are the
// infrastructure's.
var stores = map[string]bool{
	"database/sql": true, "gorm.io/gorm": true, "github.com/jinzhu/gorm": true, "go.mongodb.org/mongo-driver/mongo": true,
	"github.com/jackc/pgx": true, "github.com/redis/go-redis/internal/proto": true, "github.com/gomodule/redigo/redis": true,
	"github.com/dgraph-io/badger": true, "github.com/asdine/storm": true, "github.com/syndtr/goleveldb/leveldb": true,
	"github.com/cockroachdb/pebble": true, "github.com/bradfitz/gomemcache/memcache": true,
}
