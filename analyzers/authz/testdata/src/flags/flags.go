// Package flags has middleware that refuses if it is told to.
package flags

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
)

type users interface {
	ByToken(token string) (*int, error)
}

// auth refuses callers that it does not know, if it is required.
func auth(u users, required bool) gin.HandlerFunc {
	return func(c *gin.Context) {
		id, err := u.ByToken(c.GetHeader("Authorization"))
		if err != nil {
			if required {
				c.AbortWithError(http.StatusUnauthorized, err)
			}
			return
		}
		c.Set("user", id)
	}
}

// wrap is the same for handlers of net/http.
func wrap(u users, required bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := u.ByToken(r.Header.Get("Authorization"))
		if err != nil {
			if required {
				http.Error(w, "who are you?", http.StatusUnauthorized)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

// note only notes who calls.
func note(u users, verbose bool) gin.HandlerFunc {
	return func(c *gin.Context) {
		id, err := u.ByToken(c.GetHeader("Authorization"))
		if err != nil {
			if verbose {
				c.Set("error", err)
			}
			return
		}
		c.Set("user", id)
	}
}

func remove(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) { db.Exec("delete from articles where id = ?", c.Param("id")) }
}

func removeArticle(db *sql.DB) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		db.Exec("delete from articles where id = ?", r.PathValue("id"))
	})
}

func serve(db *sql.DB, u users) {
	r := gin.New()
	known := r.Group("/known", auth(u, true))
	known.DELETE("/articles/:id", remove(db))
	noted := r.Group("/noted", note(u, true))
	noted.DELETE("/articles/:id", remove(db)) // want `^DELETE /noted/articles/:id .* changes state, and nothing on its way asks who the caller is`
	go r.Run(":8080")

	mux := http.NewServeMux()
	mux.Handle("DELETE /articles/{id}", wrap(u, true, removeArticle(db)))
	mux.Handle("DELETE /bare/articles/{id}", removeArticle(db)) // want `^DELETE /bare/articles/.* changes state, and nothing on its way asks who the caller is`
	http.ListenAndServe(":8081", mux)
}
