// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/xlsx.h"

#include "model/interchange/filewriter.h"
#include "model/interchange/recordorder.h"
#include "model/interchange/sheettables.h"
#include "model/records/scaleterm.h"

#include <xlsxwriter.h>

#include <algorithm>

#include <QCoreApplication>

namespace entente {

namespace {

constexpr int spareRows = 1000; ///< below the records, where new ones are checked as well

QString range(const QString &sheet, int column, int rows)
{
    const QString letters = columnLetters(std::uint32_t(column));
    return QStringLiteral("=%1!$%2$2:$%2$%3").arg(sheet, letters).arg(std::max(2, rows + 1));
}

/// The width of a column whose longest line has @p characters.
double widthFor(qsizetype characters)
{
    constexpr qsizetype least = 9;
    constexpr qsizetype most = 60;
    return double(std::clamp(characters + 3, least, most));
}

class PlanWriter
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    PlanWriter(const Snapshot &plan, const ExportDetails &details, Job &job)
        : plan_(plan)
        , job_(job)
        , references_(plan)
        , lists_(plan)
        , file_({details.title, details.label,
                 details.asOf.isEmpty() ? tr("Revision %1, every day").arg(plan.revision())
                                        : tr("As of %1, revision %2").arg(details.asOf).arg(plan.revision()),
                 plan.revision()})
    {
    }

    Result<QByteArray> run()
    {
        const auto &kinds = plan_.catalogue().kinds();
        double done = 0;
        for (const Kind *kind : kinds) {
            job_.report(done++, double(kinds.size()));
            if (!kind->internal)
                TRYV(writeKind(*kind));
        }
        TRYV(lists_.write(file_));
        return file_.finish();
    }

private:
    Result<> writeKind(const Kind &kind)
    {
        const auto records = inFileOrder(plan_, kind, references_);
        const QString name = QString::fromLatin1(kind.plural);
        if (records.size() + spareRows >= std::size_t(mostXlsxRows))
            return Error{ErrorCode::Refused, tr("There are %1 records; a sheet has fewer rows.").arg(records.size()),
                         name, tr("Export a table folder.")};
        lxw_worksheet *sheet = file_.addSheet(name);
        std::vector<qsizetype> widths;
        for (const Field &field : kind.fields) {
            TRYV(file_.putText(sheet, 0, int(widths.size()), QString::fromLatin1(field.name), CellLook::Header));
            widths.push_back(qsizetype(qstrlen(field.name)) + 2); // and the filter's button
        }
        int row = 0;
        for (const Record *record : records) {
            constexpr int between = 1024;
            if (++row % between == 0 && job_.isCancelled())
                return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
            TRYV(writeRecord(kind, *record, sheet, row, widths));
        }
        const int columns = int(kind.fields.size());
        for (int column = 0; column < columns; ++column) {
            const Field &field = kind.fields[std::size_t(column)];
            worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), widthFor(widths[std::size_t(column)]),
                                 file_.look(field.type == FieldType::Date ? CellLook::Text : lookOf(field)));
            offer(kind, field, sheet, column, row + spareRows);
        }
        worksheet_freeze_panes(sheet, 1, kind.keyField() ? 1 : 0);
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(std::max(row, 1)), lxw_col_t(columns - 1));
        worksheet_repeat_rows(sheet, 0, 0);
        return ok();
    }

    Result<> writeRecord(const Kind &kind, const Record &record, lxw_worksheet *sheet, int row,
                         std::vector<qsizetype> &widths)
    {
        int column = 0;
        for (const Field &field : kind.fields) {
            auto written = putField(file_, sheet, row, column, field, record, references_);
            if (!written) {
                Error error = std::move(written).assume_error();
                error.where = QStringLiteral("%1:%2 %3")
                                  .arg(QLatin1String(kind.name), identityText(kind, record, references_),
                                       QLatin1String(field.name));
                return error;
            }
            const QString text = textOf(field, record, references_);
            qsizetype &width = widths[std::size_t(column++)];
            for (const auto line : QStringView(text).split(u'\n'))
                width = std::max(width, line.size());
        }
        return ok();
    }

    /// A column offers what it may say: the words of its scale, or the keys on the sheet of what it names.
    void offer(const Kind &kind, const Field &field, lxw_worksheet *sheet, int column, int lastRow)
    {
        const QString help = Kind::tr(field.help);
        if (field.type == FieldType::Term || field.type == FieldType::Boolean) {
            file_.offer(sheet, 1, lastRow, column, lists_.wordsOf(kind, field), help);
        } else if (field.type == FieldType::Reference && field.target().keyField()) {
            const Kind &target = field.target();
            const int keys = int(plan_.table(target).size()) + spareRows;
            file_.offer(sheet, 1, lastRow, column,
                        range(QString::fromLatin1(target.plural), int(target.indexOf(QStringLiteral("key"))), keys),
                        help);
        }
    }

    const Snapshot &plan_;
    Job &job_;
    ExportReferences references_;
    XlsxLists lists_;
    XlsxFile file_;
};

} // namespace

CellLook lookOf(const Field &field, bool isAnswer)
{
    switch (field.type) {
    case FieldType::Number:
        return isAnswer ? CellLook::AnswerNumber : CellLook::Number;
    case FieldType::Integer:
        return isAnswer ? CellLook::AnswerWhole : CellLook::Whole;
    case FieldType::Date:
        return isAnswer ? CellLook::AnswerDate : CellLook::Date;
    default:
        return isAnswer ? CellLook::AnswerText : CellLook::Text;
    }
}

Result<> putField(XlsxFile &file, lxw_worksheet *sheet, int row, int column, const Field &field, const Record &record,
                  const References &references, bool isAnswer)
{
    const CellLook look = lookOf(field, isAnswer);
    switch (field.type) {
    case FieldType::Number:
        if (const auto &value = field.get<std::optional<double>>(record))
            return file.putNumber(sheet, row, column, *value, look);
        return ok();
    case FieldType::Integer:
        if (const auto &value = field.get<std::optional<int>>(record))
            return file.putNumber(sheet, row, column, *value, look);
        return ok();
    case FieldType::Date:
        return file.putDate(sheet, row, column, field.get<PartialDate>(record), look);
    default:
        return file.putText(sheet, row, column, textOf(field, record, references), look);
    }
}

QString XlsxLists::wordsOf(const Kind &kind, const Field &field)
{
    const QString scale = QStringLiteral("%1.%2").arg(QLatin1String(kind.name), QLatin1String(field.name));
    if (field.type == FieldType::Boolean)
        return textsOf(QStringLiteral("yes or no"), {QStringLiteral("yes"), QStringLiteral("no")});
    QStringList words;
    for (const char *word : field.scale)
        words << QString::fromLatin1(word);
    QStringList added;
    if (plan_.catalogue().indexOf(kindOf<ScaleTerm>()) >= 0)
        for (const ScaleTerm &term : plan_.all<ScaleTerm>())
            if (term.scale == scale && !words.contains(term.word))
                added << term.word;
    added.sort();
    return textsOf(scale, words + added);
}

QString XlsxLists::textsOf(const QString &name, const QStringList &texts)
{
    auto found = std::find_if(lists_.begin(), lists_.end(), [&](const auto &one) { return one.first == name; });
    if (found == lists_.end())
        found = lists_.insert(lists_.end(), {name, texts});
    return range(QString::fromLatin1(listSheet), int(found - lists_.begin()), int(found->second.size()));
}

Result<> XlsxLists::write(XlsxFile &file) const
{
    if (lists_.empty())
        return ok();
    lxw_worksheet *sheet = file.addSheet(QString::fromLatin1(listSheet));
    int column = 0;
    for (const auto &[name, texts] : lists_) {
        TRYV(file.putText(sheet, 0, column, name, CellLook::Header));
        int row = 0;
        for (const QString &text : texts)
            TRYV(file.putText(sheet, ++row, column, text, CellLook::Text));
        ++column;
    }
    worksheet_hide(sheet);
    return ok();
}

Result<QByteArray> planAsXlsx(const Snapshot &plan, const ExportDetails &details, Job &job)
{
    return PlanWriter(plan, details, job).run();
}

Result<> writeXlsx(const Snapshot &plan, const ExportDetails &details, const QString &path, Job &job)
{
    TRY(const QByteArray bytes, planAsXlsx(plan, details, job));
    return writeFile(path, bytes);
}

} // namespace entente
