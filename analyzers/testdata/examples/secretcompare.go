package example

// Instance is what a tenant runs.
type Instance struct{ Password string }
