package example

// Instance is what a tenant runs.
type Instance struct {
	ID             string
	SystemMetadata map[string]string
}
