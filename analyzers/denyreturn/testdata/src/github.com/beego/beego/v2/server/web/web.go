// Package web is a stub.
package web

type Controller struct{ Data map[any]any }

func (c *Controller) CustomAbort(status int, body string) {}
func (c *Controller) ServeJSON(encoding ...bool) error    { return nil }
func (c *Controller) Redirect(url string, code int)       {}

func (c *Controller) StopRun() {}
