// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace entente::test {

/// The parts of a zip archive: names and contents.
using ZipParts = std::vector<std::pair<QByteArray, QByteArray>>;

/// What a made archive says about itself that is not so.
struct ZipLies {
    std::uint32_t unpackedSize = 0; ///< stated for the last part in place of its size
    bool isEncrypted = false;       ///< as stated for every part
};

/// A zip archive of @p parts, deflated.
[[nodiscard]] QByteArray zipOf(const ZipParts &parts, const ZipLies &lies = {});

/// An .xlsx workbook written by hand, sheet by sheet: the name, and what stands in its `worksheet`
/// element, e.g. `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>key</t></is></c></row></sheetData>`.
struct RawSheet {
    QByteArray name;
    QByteArray content;
    QByteArray attributes; ///< further ones of its entry in the workbook, e.g. ` state="hidden"`
};
struct RawWorkbook {
    std::vector<RawSheet> sheets;
    QByteArray properties; ///< further elements of the workbook, e.g. `<workbookPr date1904="1"/>`
    QByteArray styles = "<styleSheet/>";
    QByteArray sharedStrings = "<sst/>";
    ZipParts further;

    [[nodiscard]] ZipParts parts() const;
    [[nodiscard]] QByteArray bytes() const { return zipOf(parts()); }
};

/// `sheetData` of rows of cells: a text, or with = before it the XML of a cell's content behind its
/// place, e.g. `= t="b"><v>1</v>`. Empty cells are left out.
[[nodiscard]] QByteArray sheetData(const std::vector<std::vector<QByteArray>> &rows);

/// An .ods workbook with @p tables, the content of its `spreadsheet` element.
[[nodiscard]] QByteArray openDocument(const QByteArray &tables, const QByteArray &styles = {});

/// Converts the file at @p path by LibreOffice into @p format beside it, without a screen.
/// @return the path of the new file; empty when there is no LibreOffice, or it failed.
[[nodiscard]] QString convertedByLibreOffice(const QString &path, const QString &format);
/// Whether LibreOffice is there.
[[nodiscard]] bool hasLibreOffice();

} // namespace entente::test
