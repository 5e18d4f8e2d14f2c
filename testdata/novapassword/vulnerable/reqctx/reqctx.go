// Package reqctx says on whose behalf the store is asked.
package reqctx

// Context is the scope of a look-up: one tenant, or all of them.
type Context struct {
	tenant      string
	everyTenant bool
}

// ForTenant returns the context of one tenant: it reaches that tenant's instances.
func ForTenant(tenant string) Context {
	return Context{tenant: tenant}
}

// Admin returns the context of the operator: it reaches the instances of every tenant.
func Admin() Context {
	return Context{everyTenant: true}
}

// Tenant returns the tenant of a context made by ForTenant.
func (c Context) Tenant() string { return c.tenant }

// EveryTenant tells whether the context was made by Admin.
func (c Context) EveryTenant() bool { return c.everyTenant }
