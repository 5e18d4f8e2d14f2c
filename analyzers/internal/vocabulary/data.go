package vocabulary

// ObjectName reports whether the name is one of what an object is called by: Name, GetName, GenerateName,
// UID, Namespace. An ID is not meant, as that of a session lets in whoever knows it.
func ObjectName(identifier string) bool {
	words := Words(identifier)
	if len(words) > 1 && (words[0] == "get" || words[0] == "generate") {
		words = words[1:]
	}
	return len(words) == 1 && (words[0] == "name" || words[0] == "uid" || words[0] == "namespace")
}

// DeepCopy reports whether a method is named for copying its receiver to the last part: DeepCopy,
// DeepCopyInto, DeepCopyObject, CloneDeep. A mere Clone may share what references lead to.
func DeepCopy(method string) bool {
	words := Words(method)
	if len(words) < 2 {
		return false
	}
	return words[0] == "deep" && (words[1] == "copy" || words[1] == "clone") || words[0] == "clone" && words[1] == "deep"
}

// Metadata reports whether the name is one of a map whose entries are published beside an object:
// metadata, annotations, labels, tags, properties, userData, systemMetadata. A single label or tag is not
// meant, nor what selects or formats them.
func Metadata(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 || flags[words[0]] || actions[words[0]] && len(words) > 1 || classifiers.any(words) {
		return false
	}
	phrase, several := words, false
	for len(phrase) > 1 && (collections[last(phrase)] || transparent(phrase)) {
		several = several || collections[last(phrase)]
		phrase = phrase[:len(phrase)-1]
	}
	head := last(phrase)
	if metadataHeads[head] {
		return !otherMetadata[qualifier(phrase)]
	}
	one := singular(head, metadataItems)
	if !metadataItems[one] || !several && one == head {
		return false
	}
	if one == "attribute" {
		return len(phrase) == 1 || attributesOf[qualifier(phrase)]
	}
	return !otherTags[qualifier(phrase)]
}

// RequestValueName reports whether a header, cookie, query parameter or form field of this name
// carries a credential: Authorization, X-Api-Key, session_id, password.
func RequestValueName(identifier string) bool {
	words := Words(identifier)
	if len(words) == 0 {
		return false
	}
	if secretKind(words) != None || len(words) == 1 && requestWords[words[0]] {
		return true
	}
	return requestNames[joined(words)]
}
