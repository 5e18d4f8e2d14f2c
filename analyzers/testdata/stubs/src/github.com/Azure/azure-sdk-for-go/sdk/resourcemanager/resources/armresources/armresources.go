// Package armresources holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/resources/armresources.
package armresources

type GenericResource struct {
	Tags map[string]*string
}

type Tags struct {
	Tags map[string]*string
}
