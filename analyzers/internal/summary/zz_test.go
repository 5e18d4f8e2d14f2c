package summary_test
import ("testing";"os";"golang.org/x/tools/go/analysis";"golang.org/x/tools/go/analysis/analysistest";"github.com/credvet/credvet/analyzers/internal/ssabuild")
func TestZZ(t *testing.T){
 a:=&analysis.Analyzer{Name:"zz",Doc:"z",Requires:[]*analysis.Analyzer{ssabuild.Analyzer}}
 a.Run=func(p *analysis.Pass)(any,error){ for _,f:=range p.ResultOf[ssabuild.Analyzer].(*ssabuild.SSA).Functions{ if f.Name()==os.Getenv("FN"){f.WriteTo(os.Stdout)}};return nil,nil}
 analysistest.Run(t,analysistest.TestData(),a,os.Getenv("PK"))
}
