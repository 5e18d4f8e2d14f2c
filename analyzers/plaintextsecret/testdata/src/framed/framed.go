// Package framed stores what web frameworks hand over from a request.
package framed

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
)

type account struct{ Name, Password string }

const insert = "INSERT INTO accounts (name, password) VALUES (?, ?)"

func rawGin(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var in account
		if c.ShouldBindJSON(&in) == nil {
			db.Exec(insert, in.Name, in.Password) // want `a password from the request reaches column password \(sql.DB.Exec\) in plain text; hash it`
		}
	}
}

func ormGin(db *gorm.DB, c *gin.Context) {
	db.Create(&account{c.PostForm("name"), c.PostForm("password")}) // want `password from github.com/gin-gonic/gin.Context.PostForm reaches gorm.DB.Create in plain text`
}

func rawEcho(db *sql.DB, c echo.Context) error {
	var in account
	if err := c.Bind(&in); err != nil {
		return err
	}
	_, err := db.Exec(insert, in.Name, in.Password) // want `a password from the request reaches column password`
	return err
}

// names stores nothing that is secret.
func names(db *sql.DB, c echo.Context) error {
	var in account
	if err := c.Bind(&in); err != nil {
		return err
	}
	_, err := db.Exec("INSERT INTO names (name) VALUES (?)", in.Name)
	return err
}

func fixedGin(db *gorm.DB, c *gin.Context) {
	var in account
	if c.ShouldBindJSON(&in) != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(in.Password), bcrypt.DefaultCost)
	if err != nil {
		return
	}
	in.Password = string(hash)
	db.Create(&in)
}

func fixedEcho(db *sql.DB, c echo.Context) error {
	var in account
	if err := c.Bind(&in); err != nil {
		return err
	}
	_, err := db.Exec("INSERT INTO accounts (name, password) VALUES ($1, crypt($2, gen_salt('bf')))", in.Name, in.Password)
	return err
}
