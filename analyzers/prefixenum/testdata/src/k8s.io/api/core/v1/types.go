package v1

type ObjectMeta struct {
	Name        string
	Annotations map[string]string
	Labels      map[string]string
}

func (m *ObjectMeta) GetAnnotations() map[string]string { return m.Annotations }

type Secret struct {
	ObjectMeta
	Data map[string][]byte
}

type ConfigMap struct {
	ObjectMeta
	Data map[string]string
}
