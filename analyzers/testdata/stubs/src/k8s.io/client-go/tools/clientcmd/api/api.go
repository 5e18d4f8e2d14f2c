// Package api holds just what model rows and tests name of k8s.io/client-go/tools/clientcmd/api.
package api

type AuthInfo struct {
	ClientKeyData []byte `json:"client-key-data,omitempty" datapolicy:"security-key"`
	Token         string `json:"token,omitempty" datapolicy:"token"`
	Password      string `json:"password,omitempty" datapolicy:"password"`
}
