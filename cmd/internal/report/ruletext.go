package report

import (
	"bytes"
	"fmt"
	"go/doc/comment"
	"strings"
)

// ruleMarkdown turns a rule's prose into Markdown, its code marked as Go.
func ruleMarkdown(text string) string {
	var b bytes.Buffer
	p := &comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	for i, block := range new(comment.Parser).Parse(text).Content {
		if i > 0 {
			b.WriteByte('\n')
		}
		if code, ok := block.(*comment.Code); ok {
			fmt.Fprintf(&b, "```go\n%s```\n", code.Text)
			continue
		}
		b.Write(p.Markdown(&comment.Doc{Content: []comment.Block{block}}))
	}
	return b.String()
}

// ruleAbstract is the first section of a rule's prose, in one paragraph.
func ruleAbstract(r Rule) string {
	var section comment.Doc
	for i, block := range new(comment.Parser).Parse(r.Text).Content {
		if _, ok := block.(*comment.Heading); !ok {
			section.Content = append(section.Content, block)
		} else if i > 0 {
			break
		}
	}
	p := &comment.Printer{TextWidth: -1}
	return orElse(strings.Join(strings.Fields(string(p.Text(&section))), " "), r.Summary)
}
