package example

import "net/http"

type user struct{ Admin bool }

func userOf(r *http.Request) user { u, _ := r.Context().Value("user").(user); return u }
