// Package armcompute holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/compute/armcompute/v6.
package armcompute

type OSProfile struct {
	AdminPassword *string
	CustomData    *string
}

type VirtualMachine struct {
	Tags map[string]*string
}

type VirtualMachineProperties struct {
	UserData *string
}
