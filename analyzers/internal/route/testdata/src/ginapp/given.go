package ginapp

import "github.com/gin-gonic/gin"

// A bearer is what helpers that know of more than one framework are given.
type bearer interface{ GetHeader(key string) string }

// deny answers by the framework's context if that is what it is given.
func deny(b bearer, status int) {
	switch c := b.(type) {
	case *gin.Context:
		c.AbortWithStatusJSON(status, nil)
		return
	default:
		return
	}
}

var told int

// denyOr does something for others, too: whether it has answered is not known.
func denyOr(b bearer, status int) {
	if c, ok := b.(*gin.Context); ok {
		c.AbortWithStatusJSON(status, nil)
		return
	}
	told++
}

// another is a bearer that answers nobody.
type another struct{}

func (another) GetHeader(string) string { return "" }

func (a *auth) denies(c *gin.Context) {
	switch {
	case a.c.IsAdmin(c.GetHeader("U")):
		return
	default:
		deny(c, 403)
		return
	}
}

func (a *auth) deniesOr(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		denyOr(c, 403)
	}
}

func (a *auth) deniesAnother(c *gin.Context) {
	if !a.c.IsAdmin(c.GetHeader("U")) {
		deny(another{}, 403)
	}
}

func given() {
	a := &auth{}
	r := gin.New()
	r.GET("/denies", a.denies, h)         // want `^GET /denies -> h via \[auth.denies\] yes \[authz\] unknown \[\]$`
	r.GET("/or", a.deniesOr, h)           // want `^GET /or -> h via \[auth.deniesOr\] yes \[\] unknown \[\]$`
	r.GET("/another", a.deniesAnother, h) // want `^GET /another -> h via \[auth.deniesAnother\] yes \[\] unknown \[\]$`
	r.Run()
}
