// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/filewriter.h"
#include "model/interchange/recordorder.h"
#include "model/interchange/surveyparts.h"
#include "model/interchange/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// The required reference of @p kind that leads to one member: to it, or to a record that concerns one.
const Field *pathToMember(const Kind &kind)
{
    const auto leads = [&](bool direct) -> const Field * {
        for (const Field &field : kind.fields)
            if (field.required && field.type == FieldType::Reference && &field.target() != &kind &&
                (direct ? &field.target() == &kindOf<Member>()
                        : &field.target() != &kindOf<Member>() && pathToMember(field.target()) != nullptr))
                return &field;
        return nullptr;
    };
    const Field *field = leads(true);
    return field ? field : leads(false);
}

/// The member that @p record concerns; a null id when that cannot be told.
Uuid memberOf(const Snapshot &plan, const Kind &kind, const Record &record)
{
    const Field *field = pathToMember(kind);
    if (!field)
        return {};
    const Uuid id = field->get<Uuid>(record);
    if (&field->target() == &kindOf<Member>())
        return id;
    const RecordPtr next = plan.find(field->target(), id);
    return next ? memberOf(plan, field->target(), *next) : Uuid{};
}

class SurveyWriter
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    SurveyWriter(const Snapshot &visible, const Member &member, const ExportDetails &details, Job &job)
        : plan_(visible)
        , member_(member)
        , details_(details)
        , job_(job)
        , references_(visible)
        , lists_(visible)
        , file_({details.title, details.label, tr("As of %1, revision %2").arg(details.asOf).arg(visible.revision()),
                 visible.revision()})
    {
    }

    Result<QByteArray> run()
    {
        TRYV(writeInstructions());
        for (const SurveySheet &sheet : surveySheets()) {
            if (job_.isCancelled())
                return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
            TRYV(writeSheet(sheet));
        }
        TRYV(lists_.write(file_));
        TRYV(writeHidden(survey::askedSheet, asked_));
        TRYV(writeHidden(survey::aboutSheet, {{QStringLiteral("format"), QLatin1String(survey::format)},
                                              {QStringLiteral("member"), member_.id.toHex()},
                                              {QStringLiteral("revision"), QString::number(plan_.revision())},
                                              {QStringLiteral("as of"), details_.asOf}}));
        return file_.finish();
    }

private:
    Result<> writeInstructions()
    {
        lxw_worksheet *sheet = file_.addSheet(QString::fromLatin1(survey::instructionSheet));
        const QString name =
            member_.name.isEmpty() ? member_.key : QStringLiteral("%1 (%2)").arg(member_.name, member_.key);
        TRYV(file_.putText(sheet, 0, 0, tr("What %1 contributes").arg(name), CellLook::Title));
        QStringList lines = {
            tr("This workbook shows what the plan \"%1\" records about %2, as of %3.")
                .arg(details_.title, name, details_.asOf),
            tr("Label: %1").arg(details_.label.isEmpty() ? tr("No label") : details_.label),
            QString(),
            tr("1. Go through the sheets named at the bottom of the window."),
            tr("2. Where a cell is tinted, correct it or fill it in. All other cells are locked; what is wrong there, "
               "write into the note of the row."),
            tr("3. New contributions go into the empty tinted rows at the end of the sheet \"contributions\": at least "
               "a "
               "capability. The key may stay empty."),
            tr("4. A date may be a day (2026-03-05), a month (2026-03) or a year (2026). Empty means without limit."),
            tr("5. An empty cell means that nothing is known or said."),
            tr("6. Do not add, move or rename sheets or columns. Save the workbook and send it back; both .xlsx and "
               ".ods "
               "will do."),
            tr("Nothing changes in the plan before the planners have looked at each answer."),
        };
        int row = 2;
        constexpr double lineLength = 112;
        constexpr double lineHeight = 15;
        for (const QString &line : lines) {
            worksheet_set_row(sheet, lxw_row_t(row), lineHeight * std::ceil(double(line.size() + 1) / lineLength),
                              nullptr);
            TRYV(file_.putText(sheet, row++, 0, line, CellLook::Prose));
        }
        ++row;
        for (const SurveySheet &each : surveySheets())
            TRYV(
                file_.putText(sheet, row++, 0,
                              QStringLiteral("%1: %2").arg(QLatin1String(each.kind->plural), Kind::tr(each.kind->help)),
                              CellLook::Prose));
        worksheet_set_column(sheet, 0, 0, 100, nullptr);
        worksheet_protect(sheet, nullptr, nullptr);
        worksheet_activate(sheet);
        return ok();
    }

    Result<> writeSheet(const SurveySheet &asked)
    {
        const Kind &kind = *asked.kind;
        lxw_worksheet *sheet = file_.addSheet(QString::fromLatin1(kind.plural));
        TRYV(file_.putText(sheet, 0, 0, QString::fromLatin1(survey::idColumn), CellLook::Header));
        std::vector<qsizetype> widths;
        int column = 0;
        for (const Field &field : kind.fields) {
            const QString unit = QString::fromLatin1(field.unit);
            const QString title = unit.isEmpty()
                                      ? Kind::tr(field.title)
                                      : QStringLiteral("%1 (%2)").arg(Kind::tr(field.title), Kind::tr(field.unit));
            TRYV(file_.putText(sheet, 0, ++column, QString::fromLatin1(field.name), CellLook::Header));
            TRYV(file_.putText(sheet, 1, column, title, CellLook::Header));
            widths.push_back(title.size());
        }
        int row = survey::firstRow;
        for (const Record *record : inFileOrder(plan_, kind, references_)) {
            if (memberOf(plan_, kind, *record) == member_.id)
                TRYV(writeRecord(asked, *record, sheet, row++, widths));
        }
        if (asked.takesNew)
            for (int i = 0; i < survey::newRows; ++i)
                TRYV(writeNewRow(asked, sheet, row++));
        for (std::size_t i = 0; i < widths.size(); ++i)
            worksheet_set_column(sheet, lxw_col_t(i + 1), lxw_col_t(i + 1),
                                 double(std::clamp<qsizetype>(widths[i] + 3, 10, 48)), nullptr);
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        worksheet_set_row_opt(sheet, 0, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        worksheet_set_column_opt(sheet, 0, 0, 4, nullptr, &hidden);
        worksheet_freeze_panes(sheet, survey::firstRow, 2);
        worksheet_repeat_rows(sheet, 1, 1);
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE;
        allowed.format_rows = LXW_TRUE;
        worksheet_protect(sheet, nullptr, &allowed);
        return ok();
    }

    Result<> writeRecord(const SurveySheet &asked, const Record &record, lxw_worksheet *sheet, int row,
                         std::vector<qsizetype> &widths)
    {
        const Kind &kind = *asked.kind;
        TRYV(file_.putText(sheet, row, 0, record.id.toHex(), CellLook::Text));
        int column = 0;
        for (const Field &field : kind.fields) {
            const bool isAnswer = survey::isAnswer(asked, field);
            const QString text = visibleText(field, record);
            ++column;
            if (field.isReference() || field.type == FieldType::Label)
                TRYV(file_.putText(sheet, row, column, text, CellLook::Text));
            else
                TRYV(putField(file_, sheet, row, column, field, record, references_, isAnswer));
            if (isAnswer)
                takeAnswer(kind, field, sheet, row, column, text.isEmpty());
            asked_.push_back(
                {QString::fromLatin1(kind.plural), record.id.toHex(), QString::fromLatin1(field.name), text});
            qsizetype &width = widths[std::size_t(column) - 1];
            for (const auto line : QStringView(text).split(u'\n'))
                width = std::max(width, line.size());
        }
        return ok();
    }

    Result<> writeNewRow(const SurveySheet &asked, lxw_worksheet *sheet, int row)
    {
        TRYV(file_.putText(sheet, row, 0, QString::fromLatin1(survey::newRow), CellLook::Text));
        int column = 0;
        for (const Field &field : asked.kind->fields) {
            ++column;
            if (survey::isNewAnswer(asked, field))
                takeAnswer(*asked.kind, field, sheet, row, column, true);
            else if (field.type == FieldType::Reference && &field.target() == &kindOf<Member>())
                TRYV(file_.putText(sheet, row, column, member_.key, CellLook::Text));
        }
        return ok();
    }

    /// Makes a cell one to be answered. An empty one takes dates as text, so that a month stays one.
    void takeAnswer(const Kind &kind, const Field &field, lxw_worksheet *sheet, int row, int column, bool isEmpty)
    {
        if (isEmpty)
            worksheet_write_blank(
                sheet, lxw_row_t(row), lxw_col_t(column),
                file_.look(field.type == FieldType::Date ? CellLook::AnswerText : lookOf(field, true)));
        if (field.type == FieldType::Term || field.type == FieldType::Boolean) {
            file_.offer(sheet, row, row, column, lists_.wordsOf(kind, field), Kind::tr(field.help));
        } else if (field.type == FieldType::Reference) {
            QStringList names;
            for (const Record *record : inFileOrder(plan_, field.target(), references_))
                names << identityText(field.target(), *record, references_);
            file_.offer(sheet, row, row, column, lists_.textsOf(QString::fromLatin1(field.target().plural), names),
                        Kind::tr(field.help));
        }
    }

    /// The text of the field without what the member may not see: references to records that are not there.
    QString visibleText(const Field &field, const Record &record) const
    {
        if (field.type == FieldType::Reference && !plan_.find(field.target(), field.get<Uuid>(record)))
            return {};
        if (field.type == FieldType::AnyReference && !plan_.find(field.get<AnyId>(record)))
            return {};
        if (field.type == FieldType::References) {
            QStringList names;
            for (const Uuid &id : field.get<std::vector<Uuid>>(record))
                if (plan_.find(field.target(), id))
                    names << references_.name(field.target(), id);
            names.sort();
            return names.join(QLatin1Char(';'));
        }
        return textOf(field, record, references_);
    }

    Result<> writeHidden(const char *name, const std::vector<QStringList> &rows)
    {
        lxw_worksheet *sheet = file_.addSheet(QString::fromLatin1(name));
        int row = 0;
        for (const QStringList &cells : rows) {
            for (int column = 0; column < int(cells.size()); ++column)
                TRYV(file_.putText(sheet, row, column, cells[column], CellLook::Text));
            ++row;
        }
        worksheet_hide(sheet);
        worksheet_protect(sheet, nullptr, nullptr);
        return ok();
    }

    const Snapshot &plan_;
    const Member &member_;
    const ExportDetails &details_;
    Job &job_;
    ExportReferences references_;
    XlsxLists lists_;
    XlsxFile file_;
    std::vector<QStringList> asked_ = {
        {QStringLiteral("sheet"), QStringLiteral("id"), QStringLiteral("field"), QStringLiteral("text")}};
};

} // namespace

const std::vector<SurveySheet> &surveySheets()
{
    static const std::vector<SurveySheet> sheets = {
        {&kindOf<Contribution>(), {"quantity", "notice_days", "status", "from", "until", "note"}, true},
        {&kindOf<LineAssessment>(), {"level", "note"}, false},
        {&kindOf<Caveat>(), {"kind", "text", "from", "until", "note"}, false},
        {&kindOf<Target>(), {"note"}, false},
        {&kindOf<Party>(), {"status", "signed_on", "until", "reservation", "note"}, false},
        {&kindOf<Participation>(), {"personnel", "quantity", "note"}, false},
        {&kindOf<Indicator>(), {"value", "unit", "source", "note"}, false},
    };
    return sheets;
}

bool concernsMember(const Kind &kind)
{
    return pathToMember(kind) != nullptr;
}

std::vector<AnyId> surveyRecords(const Snapshot &plan, const Id<Member> &member)
{
    std::vector<AnyId> records;
    for (const SurveySheet &sheet : surveySheets())
        plan.table(*sheet.kind).forEach([&](const Record &record) {
            if (memberOf(plan, *sheet.kind, record) == member.uuid)
                records.push_back({sheet.kind, record.id});
        });
    return records;
}

Result<QByteArray> surveyAsXlsx(const Snapshot &visible, const Id<Member> &member, const ExportDetails &details,
                                Job &job)
{
    const Member *found = visible.find(member);
    if (!found)
        return Error{ErrorCode::NotFound,
                     tr("The member itself is not among what may be released to it."),
                     {},
                     tr("Give its record a label that it may see, or the plan a default label.")};
    return SurveyWriter(visible, *found, details, job).run();
}

Result<> writeSurvey(const Snapshot &visible, const Id<Member> &member, const ExportDetails &details,
                     const QString &path, Job &job)
{
    TRY(const QByteArray bytes, surveyAsXlsx(visible, member, details, job));
    return writeFile(path, bytes);
}

} // namespace entente
