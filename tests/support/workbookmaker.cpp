// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbookmaker.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

#include <zlib.h>

namespace entente::test {

namespace {

template<class T>
void number(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray deflated(const QByteArray &content)
{
    QByteArray packed(qsizetype(compressBound(uLong(content.size()))) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray columnName(std::size_t column)
{
    return column < 26 ? QByteArray(1, char('A' + column)) : columnName(column / 26 - 1) + columnName(column % 26);
}

} // namespace

QByteArray zipOf(const ZipParts &parts, const ZipLies &lies)
{
    QByteArray bytes;
    QByteArray directory;
    std::size_t index = 0;
    for (const auto &[name, content] : parts) {
        const QByteArray packed = deflated(content);
        const bool lie = lies.unpackedSize > 0 && ++index == parts.size();
        QByteArray common;
        number<quint16>(common, 20); // version needed
        number<quint16>(common, lies.isEncrypted ? 1 : 0);
        number<quint16>(common, 8); // deflated
        number<quint32>(common, 0); // time
        number<quint32>(common,
                        quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))));
        number<quint32>(common, quint32(packed.size()));
        number<quint32>(common, lie ? lies.unpackedSize : quint32(content.size()));
        number<quint16>(common, quint16(name.size()));
        number<quint16>(common, 0); // extra
        number<quint32>(directory, 0x02014B50);
        number<quint16>(directory, 20);
        directory += common;
        number<quint16>(directory, 0); // comment
        number<quint16>(directory, 0);
        number<quint16>(directory, 0);
        number<quint32>(directory, 0);
        number<quint32>(directory, quint32(bytes.size()));
        directory += name;
        number<quint32>(bytes, 0x04034B50);
        bytes += common + name + packed;
    }
    const auto offset = quint32(bytes.size());
    bytes += directory;
    number<quint32>(bytes, 0x06054B50);
    number<quint32>(bytes, 0);
    number<quint16>(bytes, quint16(parts.size()));
    number<quint16>(bytes, quint16(parts.size()));
    number<quint32>(bytes, quint32(directory.size()));
    number<quint32>(bytes, offset);
    number<quint16>(bytes, 0);
    return bytes;
}

ZipParts RawWorkbook::parts() const
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relationships = [](const QByteArray &inside) {
        return QByteArray("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                          inside + "</Relationships>");
    };
    QByteArray list;
    QByteArray links = "<Relationship Id=\"s\" Type=\"" + relation + "/styles\" Target=\"styles.xml\"/>" +
                       "<Relationship Id=\"t\" Type=\"" + relation +
                       "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
    ZipParts result = {{"[Content_Types].xml", "<Types/>"},
                       {"_rels/.rels", relationships("<Relationship Id=\"w\" Type=\"" + relation +
                                                     "/officeDocument\" Target=\"xl/workbook.xml\"/>")},
                       {"xl/styles.xml", styles},
                       {"xl/sharedStrings.xml", sharedStrings}};
    int index = 0;
    for (const RawSheet &sheet : sheets) {
        const QByteArray id = QByteArray::number(++index);
        list +=
            "<sheet name=\"" + sheet.name + "\" sheetId=\"" + id + "\" r:id=\"r" + id + "\"" + sheet.attributes + "/>";
        links += "<Relationship Id=\"r" + id + "\" Type=\"" + relation + "/worksheet\" Target=\"worksheets/sheet" + id +
                 ".xml\"/>";
        result.emplace_back("xl/worksheets/sheet" + id + ".xml",
                            "<worksheet xmlns=\"" + main + "\">" + sheet.content + "</worksheet>");
    }
    result.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation + "\">" +
                                               properties + "<sheets>" + list + "</sheets></workbook>");
    result.emplace_back("xl/_rels/workbook.xml.rels", relationships(links));
    result.insert(result.end(), further.begin(), further.end());
    return result;
}

QByteArray sheetData(const std::vector<std::vector<QByteArray>> &rows)
{
    QByteArray data = "<sheetData>";
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(int(row) + 1);
        data += "<row r=\"" + number + "\">";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const QByteArray &cell = rows[row][column];
            if (cell.isEmpty())
                continue;
            data += "<c r=\"" + columnName(column) + number + "\"";
            data += cell.startsWith('=') ? cell.mid(1) + "</c>"
                                         : " t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
                                               QString::fromUtf8(cell).toHtmlEscaped().toUtf8() + "</t></is></c>";
        }
        data += "</row>";
    }
    return data + "</sheetData>";
}

QByteArray openDocument(const QByteArray &tables, const QByteArray &styles)
{
    return zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\">"
                         "<office:automatic-styles>" +
                             styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
                             "</office:spreadsheet></office:body></office:document-content>"}});
}

bool hasLibreOffice()
{
    return !QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty();
}

QString convertedByLibreOffice(const QString &path, const QString &format)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (program.isEmpty())
        return {};
    // A profile of its own: another LibreOffice may be running, and the user's settings are theirs.
    const QString folder = QFileInfo(path).absolutePath() + QStringLiteral("/converted");
    QDir().mkpath(folder);
    constexpr int patience = 180'000;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program,
                  {QStringLiteral("-env:UserInstallation=file://%1/profile").arg(folder), QStringLiteral("--headless"),
                   QStringLiteral("--convert-to"), format, QStringLiteral("--outdir"), folder, path});
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
    const QString made = QStringLiteral("%1/%2.%3").arg(folder, QFileInfo(path).completeBaseName(), format);
    return QFileInfo::exists(made) ? made : QString();
}

} // namespace entente::test
