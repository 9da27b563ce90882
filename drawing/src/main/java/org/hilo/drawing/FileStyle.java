package org.hilo.drawing;

/** Colours of a picture that stands alone in a file: the light tokens of the web pages, written out. */
final class FileStyle {
    static final String CSS = """
            .paper{fill:#ffffff}
            text{font-family:"Hanken Grotesk","Hanken Grotesk Variable","Liberation Sans",Arial,sans-serif;font-size:12px;fill:#161924}
            .strand{fill:none;stroke:#7886cf}.strand.main{stroke:#2d3a8c}.strand.back{stroke:#8a91a3}.strand.rework{stroke:#c4173f}.strand.stub{stroke:#cdd2dc}
            .strand.head{stroke:none;fill:#7886cf}.strand.main.head{fill:#2d3a8c}.strand.back.head{fill:#8a91a3}.strand.rework.head{fill:#c4173f}
            .off,.path-label.absent{display:none}.strand.absent{stroke:#e2e5eb}.strand.absent.head{fill:#e2e5eb}
            .strand.alike{stroke:#cdd2dc}.strand.side-a{stroke:#2d3a8c}.strand.side-b{stroke:#0f7a6c;stroke-dasharray:11 4}
            .strand.alike.head{fill:#cdd2dc}.strand.side-a.head{fill:#2d3a8c}.strand.side-b.head{fill:#0f7a6c}
            .path-label rect{fill:#ffffff}.path-label text{font-size:11px;font-weight:600;fill:#2d3a8c}.path-label .second{font-weight:400;fill:#474d60}
            .path-label.rework text{fill:#b5123a}.path-label.back text{fill:#474d60}
            .path-label.alike text{fill:#5f6679;font-weight:400}.path-label.side-a text{fill:#2d3a8c;font-weight:600}.path-label.side-b text{fill:#0c6a5e;font-weight:600}
            .stub rect{fill:#f5f6f8;stroke:#cdd2dc}.stub text{font-size:11px;fill:#474d60}
            .node .box{fill:#ffffff;stroke:#cdd2dc}.node .name{font-weight:600}.node .count{fill:#474d60}.node .code{font-size:11px;font-weight:700}
            .stub.side-a rect,.node.side-a .box{stroke:#2d3a8c;stroke-width:2}.stub.side-b rect,.node.side-b .box{stroke:#0f7a6c;stroke-width:2;stroke-dasharray:6 3}
            .side-a .count,.stub.side-a text{fill:#2d3a8c;font-weight:600}.side-b .count,.stub.side-b text{fill:#0c6a5e;font-weight:600}
            .mark{fill:#8a91a3}.chip{fill:#eceef3}
            .area-0 .mark{fill:#6f3a73}.area-0 .chip{fill:#ddd0de}.area-1 .mark{fill:#5796da}.area-1 .chip{fill:#d8e6f7}
            .area-2 .mark{fill:#988475}.area-2 .chip{fill:#e6e1dd}.area-3 .mark{fill:#35aebb}.area-3 .chip{fill:#cdebee}
            .area-4 .mark{fill:#66380f}.area-4 .chip{fill:#d9cdc3}.area-5 .mark{fill:#d3b04a}.area-5 .chip{fill:#f5ecd2}
            .area-6 .mark{fill:#93c8a0}.area-6 .chip{fill:#e4f2e8}.area-7 .mark{fill:#5c6780}.area-7 .chip{fill:#d6dae0}
            """;

    private FileStyle() {}
}
