// Package rest holds just what model rows and tests name of k8s.io/client-go/rest.
package rest

type Config struct {
	Password    string `datapolicy:"password"`
	BearerToken string `datapolicy:"token"`
}
