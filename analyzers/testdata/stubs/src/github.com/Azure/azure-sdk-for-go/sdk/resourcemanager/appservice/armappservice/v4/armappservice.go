// Package armappservice holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/appservice/armappservice/v4.
package armappservice

type NameValuePair struct {
	Value *string
}

type Site struct {
	Tags map[string]*string
}

type StringDictionary struct {
	Properties map[string]*string
}
