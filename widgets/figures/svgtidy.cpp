// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/svgtidy.h"

#include <QList>

namespace entente {

namespace {

constexpr QByteArrayView groupEnd("</g>");

/// Removes `name="..."` with the blank before it.
void dropAttribute(QByteArray &tag, QByteArrayView name)
{
    const QByteArray key = ' ' + name.toByteArray() + "=\"";
    const qsizetype at = tag.indexOf(key);
    const qsizetype end = at < 0 ? -1 : tag.indexOf('"', at + key.size());
    if (end > 0)
        tag.remove(at, end + 1 - at);
}

QByteArray tidiedText(const QByteArray &line, const QByteArray &family)
{
    const qsizetype end = line.indexOf('>'); // attributes hold no such character: it is escaped
    QByteArray tag = line.left(end).simplified();
    dropAttribute(tag, "stroke"); // none, as the root's
    dropAttribute(tag, "xml:space");
    tag.replace(" fill-opacity=\"1\"", "");
    tag.replace(" font-family=\"" + family + '"', "");
    tag.replace(" font-weight=\"400\"", "");
    tag.replace(" font-style=\"normal\"", "");
    return tag + line.mid(end);
}

QByteArray tidiedGroup(QByteArray tag)
{
    tag.replace('\n', ' ');
    for (const char *attribute : {"font-family", "font-size", "font-weight", "font-style"})
        dropAttribute(tag, attribute);
    tag.replace(" transform=\"matrix(1,0,0,1,0,0)\"", "");
    tag.replace(" fill-opacity=\"1\"", "");
    tag.replace(" stroke-opacity=\"1\"", "");
    return tag.simplified().replace(" >", ">");
}

} // namespace

QByteArray tidiedSvg(const QByteArray &svg, const QByteArray &family)
{
    // The generator writes a flat list: groups without nesting, each with the state of what is in it.
    const qsizetype root = svg.indexOf("<g fill=\"none\" stroke=\"black\"");
    const qsizetype first = root < 0 ? -1 : svg.indexOf("\n\n<g ", root);
    if (first < 0)
        return svg;
    QByteArray head = svg.left(first + 1);
    head.replace("<g fill=\"none\" stroke=\"black\"",
                 "<g font-family=\"" + family + ", Verdana, sans-serif\" fill=\"none\" stroke=\"none\"");
    QByteArray result;
    result.reserve(svg.size() / 2);
    result += head;
    QByteArray lastTag;
    bool open = false;
    const auto closeGroup = [&] {
        if (open)
            result += "</g>\n";
        open = false;
    };
    qsizetype at = first + 2;
    while (at < svg.size()) {
        const qsizetype tagEnd = svg.mid(at, 3) == "<g " ? svg.indexOf('>', at) : -1;
        const qsizetype end = tagEnd < 0 ? -1 : svg.indexOf(groupEnd, tagEnd);
        if (end < 0)
            break;
        const QByteArray tag = tidiedGroup(svg.mid(at, tagEnd + 1 - at));
        qsizetype line = tagEnd + 1;
        while (line < end) {
            qsizetype lineEnd = svg.indexOf(">\n", line);
            if (lineEnd < 0 || lineEnd > end)
                lineEnd = end;
            QByteArray element = svg.mid(line, lineEnd + 1 - line).trimmed();
            if (element.startsWith("<text ") && !element.endsWith("</text>")) {
                // A text runs over two lines: its tag, and its words with the closing tag.
                const qsizetype close = svg.indexOf("</text>", line);
                lineEnd = close + 6;
                element = svg.mid(line, close + 7 - line).trimmed();
            }
            line = lineEnd + 1;
            if (element.isEmpty() || element == groupEnd || element == "<")
                continue;
            if (element.startsWith("<text ") && tag.indexOf("transform") < 0) {
                closeGroup();
                result += tidiedText(element, family) + '\n';
                continue;
            }
            if (!open || tag != lastTag) {
                closeGroup();
                result += tag + '\n';
                lastTag = tag;
                open = true;
            }
            element.replace(" vector-effect=\"none\"", "");
            result += element + '\n';
        }
        at = end + groupEnd.size();
        while (at < svg.size() && svg[at] == '\n')
            ++at;
    }
    closeGroup();
    return result + svg.mid(at);
}

} // namespace entente
