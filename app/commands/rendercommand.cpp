// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/all.h"
#include "widgets/figures/export.h"
#include "widgets/figures/views.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("The workspace."));
    parser.addPositionalArgument(QStringLiteral("VIEW"), tr("A view, see \"entente views\"."));
    parser.addOption(
        {QStringLiteral("to"), tr("The picture: a file that ends in .svg, .png or .pdf."), QStringLiteral("X")});
    parser.addOption({QStringLiteral("size"), tr("Width and height in pixels of 1/96 inch, for example 1280x800."),
                      QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("theme"), tr("light, dark, print or high-contrast."), QStringLiteral("THEME"),
                      QStringLiteral("light")});
    parser.addOption({QStringLiteral("on"), tr("The as-of day."), QStringLiteral("DATE")});
    parser.addOption({QStringLiteral("outlines"), tr("Letters as shapes, for programs without the font.")});
    parser.addOption(
        {QStringLiteral("situation"), tr("Situation to show; may be given more than once."), QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("capability"), tr("Capability to show."), QStringLiteral("KEY")});
    parser.addOption({QStringLiteral("status"), tr("Lowest status that counts."), QStringLiteral("STATUS")});
    parser.addOption({QStringLiteral("bucket"), tr("month, quarter or year."), QStringLiteral("BUCKET")});
    parser.addOption({QStringLiteral("depth"), tr("Levels of the tree that are unfolded."), QStringLiteral("N")});
    declareSpan(parser);
    declareAudience(parser);
    declareScenario(parser);
}

Result<std::optional<Day>> optionalDay(const QCommandLineParser &parser, const QString &name, bool last)
{
    TRY(const PartialDate date, dateOf(parser, name));
    if (date.isEmpty())
        return std::optional<Day>();
    return std::optional<Day>(last ? date.lastDay() : date.firstDay());
}

Result<ViewOptions> viewOptions(const QCommandLineParser &parser, const CommandContext &context)
{
    ViewOptions options;
    options.today = context.today;
    TRY(options.asOf, optionalDay(parser, QStringLiteral("on"), false));
    TRY(options.from, optionalDay(parser, QStringLiteral("from"), false));
    TRY(options.until, optionalDay(parser, QStringLiteral("until"), true));
    options.situations = parser.values(QStringLiteral("situation"));
    options.capability = parser.value(QStringLiteral("capability"));
    options.status = parser.value(QStringLiteral("status"));
    options.bucket = parser.value(QStringLiteral("bucket"));
    if (parser.isSet(QStringLiteral("depth"))) {
        bool isNumber = false;
        options.depth = parser.value(QStringLiteral("depth")).toInt(&isNumber);
        if (!isNumber || *options.depth < 1)
            return Error{ErrorCode::WrongUse, tr("--depth takes a number from 1."), {}, {}};
    }
    options.planName = QFileInfo(parser.positionalArguments().constFirst()).completeBaseName();
    return options;
}

Result<QSizeF> sizeOf(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("size")))
        return QSizeF();
    static const QRegularExpression form(QStringLiteral("^([0-9]{2,5})x([0-9]{2,5})$"));
    const auto match = form.match(parser.value(QStringLiteral("size")));
    if (!match.hasMatch())
        return Error{ErrorCode::WrongUse,
                     tr("\"%1\" is not a size.").arg(parser.value(QStringLiteral("size"))),
                     {},
                     tr("Write it like 1280x800.")};
    return QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble());
}

Result<int> run(const QCommandLineParser &parser, CommandContext &context)
{
    const QString name = parser.positionalArguments().at(1);
    const ViewDescription *view = figureView(name);
    if (!view)
        return Error{
            ErrorCode::WrongUse, tr("there is no view \"%1\".").arg(name), {}, tr("\"entente views\" lists them.")};
    const QString target = parser.value(QStringLiteral("to"));
    if (target.isEmpty())
        return Error{ErrorCode::WrongUse, tr("it is not said where to."), {}, tr("Add --to X.svg.")};
    const auto themeName = themeNamed(parser.value(QStringLiteral("theme")));
    if (!themeName)
        return Error{ErrorCode::WrongUse,
                     tr("there is no theme \"%1\".").arg(parser.value(QStringLiteral("theme"))),
                     {},
                     tr("Use light, dark, print or high-contrast.")};
    TRY(ViewOptions options, viewOptions(parser, context));
    ExportOptions picture;
    TRY(picture.size, sizeOf(parser));
    picture.outlines = parser.isSet(QStringLiteral("outlines"));
    picture.creator = QStringLiteral("Entente ") + QStringLiteral(ENTENTE_VERSION);

    TRY(const auto workspace, openWorkspace(parser, Access::ReadOnly, context));
    TRY(const AudienceView audience,
        planFor(parser, workspace->snapshot(), options.asOf.value_or(context.today), context));
    options.audience = parser.value(QStringLiteral("for")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    options.hidden = audience.hidden;
    options.scenario = parser.value(QStringLiteral("scenario"));
    const auto job = context.output.job(tr("Drawing"));
    TRY(const auto figure, view->build(audience.plan, options, *job));
    TRY(const Exported exported, exportFigure(*figure, target, themeFor(*themeName), picture));
    context.output.write(tr("Wrote %1, %2 x %3.").arg(target).arg(exported.size.width()).arg(exported.size.height()) +
                         QLatin1Char('\n'));
    return int(ExitDone);
}

void declareViews(QCommandLineParser &parser)
{
    declareOutputOptions(parser);
}

Result<int> runViews(const QCommandLineParser &, CommandContext &context)
{
    ResultTable table{
        {QStringLiteral("view"), QStringLiteral("option"), QStringLiteral("value"), QStringLiteral("help")}, {}};
    for (const ViewDescription &view : figureViews()) {
        table.rows.push_back({view.name, QString(), QString(), view.title + QStringLiteral(". ") + view.help});
        for (const ViewOption &option : view.options)
            table.rows.push_back({view.name, QString(QStringLiteral("--") + option.name), option.value, option.help});
    }
    context.output.write(table);
    return int(ExitDone);
}

} // namespace

Command renderCommand()
{
    return {"render",
            "FILE VIEW --to X.(svg|png|pdf) [--size WxH] [--theme light|dark|print] [--on DATE]",
            QT_TRANSLATE_NOOP("entente", "Draws one view as a picture, as on the screen."),
            declare,
            run,
            true,
            2};
}

Command viewsCommand()
{
    return {"views",
            "",
            QT_TRANSLATE_NOOP("entente", "Lists the views that render knows, with their options."),
            declareViews,
            runViews,
            false,
            0};
}

} // namespace entente
