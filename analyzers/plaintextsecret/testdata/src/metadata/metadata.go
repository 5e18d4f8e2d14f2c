// Package metadata puts secrets where whoever may read an object reads them.
package metadata

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

type instance struct {
	ID             string
	SystemMetadata map[string]string
}

func constantKey(r *http.Request, inst *instance) {
	inst.SystemMetadata["password_0"] = r.FormValue("password") // want `password from net/http.Request.FormValue reaches metadata instance.SystemMetadata in plain text`
}

func encoded(r *http.Request, inst *instance) {
	pw := r.FormValue("password")
	inst.SystemMetadata["p"] = base64.StdEncoding.EncodeToString([]byte(pw)) // want `reaches metadata instance.SystemMetadata only encoded`
}

func annotation(obj *corev1.ConfigMap) {
	obj.Annotations["agent"] = os.Getenv("AGENT_TOKEN") // want `AGENT_TOKEN from os.Getenv reaches metadata .*Annotations in plain text`
}

func configMap(name string) *corev1.ConfigMap {
	doc, _ := json.Marshal(map[string]string{"password": os.Getenv("DB_PASSWORD")})
	return &corev1.ConfigMap{
		ObjectMeta: metav1.ObjectMeta{Name: name},
		Data:       map[string]string{"config.json": string(doc)}, // want `DB_PASSWORD from os.Getenv reaches metadata .*ConfigMap.Data only encoded`
	}
}

type clusterStatus struct {
	ServiceAccountToken string
	TokenSecretName     string
}

type cluster struct {
	metav1.ObjectMeta
	Status clusterStatus
}

type tokens interface {
	ServiceAccountToken(ctx context.Context) (string, error)
}

func status(ctx context.Context, c *cluster, ts tokens) error {
	token, err := ts.ServiceAccountToken(ctx)
	if err != nil {
		return err
	}
	c.Status.ServiceAccountToken = token // want `tokens.ServiceAccountToken reaches metadata cluster.Status in plain text`
	return nil
}

type oauthClient struct {
	metav1.ObjectMeta
	Secret string
}

type client struct{ ID, Secret string }

func resource(c client) oauthClient {
	return oauthClient{Secret: c.Secret} // want `field client.Secret reaches metadata oauthClient.Secret in plain text`
}
