// Package context holds just what model rows and tests name of github.com/astaxie/beego/context.
package context

type Context struct {
}
