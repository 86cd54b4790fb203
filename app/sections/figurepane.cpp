// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/figurepane.h"

#include "app/sections/figuretablemodel.h"
#include "model/records/identity.h"
#include "model/records/member.h"
#include "widgets/figures/export.h"

#include <QDir>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace entente {

FigurePane::FigurePane(PlanContext &context, const QString &viewName, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , context_(context)
    , description_(figureView(viewName))
    , theme_(theme)
    , stack_(new QStackedWidget(this))
    , view_(new FigureView(theme, this))
    , table_(new QTableView(this))
{
    Q_ASSERT(description_);
    view_->setAccessibleName(description_->title);
    table_->setAccessibleName(tr("%1 as a table").arg(description_->title));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAlternatingRowColors(false);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setModel(new FigureTableModel(table_));
    stack_->addWidget(view_);
    stack_->addWidget(table_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    setFocusProxy(view_);
    connect(view_, &FigureView::exportRequested, this, &FigurePane::exportPicture);
    connect(view_, &FigureView::tableRequested, this, [this] { setTableShown(true); });
    connect(view_, &FigureView::refused, this, &FigurePane::refused);
}

void FigurePane::build(ViewOptions options)
{
    options.asOf = context_.lenses.value().asOf;
    options.today = context_.lenses.today();
    options.planName = context_.planName;
    // Named from the whole plan: an audience need not be allowed to see its own record.
    const Snapshot &whole = context_.workspace.snapshot();
    for (const Id<Member> id : context_.lenses.value().audience)
        options.audience << references(whole).name(kindOf<Member>(), id.uuid);
    options.hidden = context_.view().hidden;
    options.scenario = context_.lenses.value().scenario;
    options_ = options;
    context_.runner.run<std::unique_ptr<Figure>>(
        description_->name, tr("Drawing %1").arg(description_->title), context_.view().plan,
        [build = description_->build, options](const Snapshot &plan, Job &job) { return build(plan, options, job); },
        this,
        [this](Result<std::unique_ptr<Figure>> result) {
            if (result.has_value())
                return take(std::move(result).assume_value());
            clear();
            view_->setEmptyText(result.assume_error().message());
        });
}

void FigurePane::take(std::unique_ptr<Figure> figure)
{
    // The window shows banner, title and lenses itself; the full frame is for what leaves it.
    figure->setFrameStyle(FrameStyle::Compact);
    if (const Figure *before = view_->figure()) {
        if (carry_)
            carry_(*before, *figure);
        if (before->timeExtent() == figure->timeExtent()) {
            figure->setTimeSpan(before->timeSpan());
            if (shown_.situations == options_.situations)
                figure->scrollTo(before->scroll(view_->viewport()->rect()).first);
        }
    }
    shown_ = options_;
    view_->setFigure(std::move(figure));
    if (isTableShown())
        fillTable();
    emit built();
}

void FigurePane::clear()
{
    context_.runner.cancel(description_->name);
    view_->setFigure(nullptr);
    if (isTableShown())
        fillTable();
    emit built();
}

void FigurePane::setEmptyText(const QString &text)
{
    view_->setEmptyText(text);
}

void FigurePane::setTheme(const Theme &theme)
{
    theme_ = theme;
    view_->setTheme(theme);
}

void FigurePane::setTableShown(bool shown)
{
    if (shown == isTableShown())
        return;
    if (shown)
        fillTable();
    stack_->setCurrentWidget(shown ? static_cast<QWidget *>(table_) : view_);
    emit tableShown(shown);
}

bool FigurePane::isTableShown() const
{
    return stack_->currentWidget() == table_;
}

void FigurePane::fillTable()
{
    auto *model = static_cast<FigureTableModel *>(table_->model());
    model->setTable(view_->figure() ? view_->figure()->table() : FigureTable{});
    table_->resizeColumnsToContents();
    for (int column = 0; column < model->columnCount(); ++column)
        table_->setColumnWidth(column, qBound(64, table_->columnWidth(column) + 16, 320));
}

BannerText FigurePane::banner() const
{
    const Figure *figure = view_->figure();
    if (!figure || figure->frame().labelText.isEmpty())
        return {};
    return {figure->frame().labelText, figure->frame().level};
}

void FigurePane::copyPicture()
{
    if (const auto copied = view_->copyPicture(); copied.has_error())
        emit refused(copied.assume_error().message());
}

void FigurePane::exportPicture()
{
    if (!view_->figure())
        return emit refused(tr("There is no figure to export."));
    FileRequest request;
    request.mode = FileRequest::Mode::SaveFile;
    request.title = tr("Export %1").arg(description_->title);
    request.filter = tr("SVG picture (*.svg);;PDF document (*.pdf);;PNG picture (*.png)");
    request.start = QDir::home().filePath(QStringLiteral("%1-%2.svg").arg(context_.planName, description_->name));
    request.suffix = QStringLiteral("svg");
    context_.dialogs.file(window(), request, [this](const QString &path) {
        if (!view_->figure())
            return;
        ExportOptions options;
        options.creator = QStringLiteral("Entente " ENTENTE_VERSION);
        // Paper and slides are white: what is exported does not follow the window's colours.
        const auto written = exportFigure(*view_->figure(), path, themeFor(ThemeName::Light), options);
        emit refused(written.has_error() ? written.assume_error().message()
                                         : tr("Exported to %1").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace entente

#include "moc_figurepane.cpp"
