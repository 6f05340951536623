/** Frases sobre querer morir, planearlo o empezarlo. Sin acentos: el texto llega ya sin ellos. `:self` y `:other` dicen de quién habla el verbo. */
export const SUICIDE_ES: Readonly<Record<string, string>> = {
  'suicide.act:self': `
    matarme|suicidarme|ahorcarme|colgarme|envenenarme|desangrarme|autoeliminarme
    me quiero|quisiera matar|suicidar|ahorcar|colgar|envenenar
    quitarme {la vida/de en medio}
    me quito|quitare|quitaria|voy|quiero a? quitar? la vida
    acabar|terminar|acabo|termino|acabare|terminare|acabando con {mi vida/todo/este sufrimiento/mi sufrimiento}
    poner|pongo|pondre|ponerle fin a {mi vida/todo/esta vida/esto}
    pensamientos|ideas|ideacion|ganas|impulsos suicidas|suicida|suicidio
    pienso|pensando|pensado|pense _2 {en el/en} suicidio
    suicidio
    soy|estoy|siento|sigo suicida
    cometer|cometere suicidio
    desvivirme
    borrarme del mapa|mundo`,
  'suicide.act:self:intent': `
    me voy a matar|suicidar|ahorcar|colgar|desvivir|envenenar|morir
    voy a _1 matarme|suicidarme|ahorcarme|colgarme|desvivirme
    pienso matarme|suicidarme|quitarme|ahorcarme
    me suicido|ahorco|cuelgo
    {yo me/me} mato {hoy/esta/ahora/si/manana/y ya/yo/mismo/esta noche}
    me matare|suicidare|ahorcare|colgare
    voy|decidi|decidido|planeo _1 quitarme la vida
    me quitare la vida`,
  'suicide.method:self:intent': `
    {me las voy a tomar/me las voy a tragar/voy a tomarmelas/voy a tragarmelas/me las tomo}
    me tiro|lanzo|arrojo|aviento|tirare|lanzare|boto|tirare _4 @altura|tren|metro|trenes|vacio|rio
    me voy a tirar|lanzar|arrojar|aventar _4 @altura|tren|metro|vacio|rio
    me corto|abro|cortare|abrire las venas|munecas
    me pego|pegare|meto|metere|doy un tiro|balazo
    me voy a tomar _3 {todas/todo el frasco/el frasco/las pastillas}`,
  'suicide.act:other:intent': `
    se va a matar|suicidar|ahorcar|colgar|quitar|tirar
    va a matarse|suicidarse|quitarse|tirarse|colgarse|ahorcarse`,
  'suicide.act:other': `
    matarse|suicidarse|ahorcarse|colgarse|quitarse la? vida?
    se va|quiere|quiso|piensa a? matar|suicidar|ahorcar|quitar
    se mata|suicida|mato|suicido|ahorco|colgo|suicidaria
    quiere|piensa|intenta|intento matarse|suicidarse`,
  'suicide.method:self': `
    tirarme|lanzarme|arrojarme|aventarme|saltar|botarme _4 @altura|tren|metro|trenes|vacio|rio|carro|coche|camion
    me quiero tirar|lanzar|arrojar|aventar _4 @altura|tren|metro|vacio|rio
    cortarme|abrirme|cortar las venas|munecas|cuello
    pegarme|darme|meterme un tiro|balazo
    me pego|meto|doy|pegare|metere un tiro|balazo
    tomarme|tragarme|tomar|tragar|ingerir _3 todas|todo|toda|frasco|bote|muchas|bastantes _4 @pastillas|frasco|bote|ellas
    me tomo|tomare|trago|voy _3 todas|todo|frasco|bote _3 @pastillas
    sobredosis de|con|esta
    estrellarme|estrellar contra|el
    voy|quiero a? saltar`,
  'suicide.wish:self': `
    ya no deseo vivir|existir|seguir
    preferiria|prefiero estar|verme muerto|muerta
    no {deseo/quiero/quisiera/tengo fuerzas para} {vivir/seguir viviendo/seguir aqui}
    {estoy/ando} pensando en {morir/morirme/la muerte}
    {deseo/espero/sueno} con? {morir/morirme/mi muerte/la muerte}
    quiero|quisiera|deseo|prefiero|preferiria|necesito|gustaria|ganas _2 morir|morirme|muerta|muerto
    me quiero|quisiera morir|muerta
    ganas de morir|morirme|estar
    no quiero|deseo|quisiera _1 {vivir/existir/estar vivo/estar viva/seguir viviendo/seguir viva/seguir vivo}
    no quiero seguir {viviendo/viva/vivo}
    ya no quiero {vivir/existir/seguir/mas vida}
    dejar de vivir|existir
    merezco morir|morirme
    deberia morirme|morir|estar muerto|muerta
    mejor muerto|muerta
    estaria mejor muerto|muerta
    ojala me muera|muriera|matara|atropellara
    la muerte es|seria _3 salida|solucion|descanso|alivio|mejor
    sin ganas de vivir
    no tengo ganas de vivir|seguir
    no le? veo|encuentro _1 sentido|razon _3 vivir|vida|seguir`,
  'suicide.wish:other': `
    quiere|desea|prefiere|queria _2 morir|morirse|muerta|muerto
    se quiere morir
    no quiere _1 vivir|existir|seguir
    ya no quiere _1 vivir|existir`,
  'suicide.passive:self': `
    ojala {estuviera/estuviese} muerto|muerta
    ojala {me muriera/me muera/no existiera}
    ojala|quisiera|quiero|desearia|espero|rezo _4 no despertar|despertara|despertarme|despierte|despertase|desperte
    no despertar|despertara|despertarme|despierte nunca|mas|manana|jamas
    dormir|dormirme|acostarme y|para no|nunca _1 despertar|despertarme
    dormir para siempre
    ojala no _1 nacido|existiera|hubiera|naci
    no|nunca deberia|debi _1 haber? nacido|nacer
    quisiera|quiero|gustaria|ojala|ganas _3 desaparecer|desapareciera|esfumarme
    todos|mundo|familia|hijos|ellos|gente|padres _2 mejor|felices|tranquilos|descansarian sin mi
    mejor|tranquilos|felices sin mi
    nadie me extranaria|notaria|echaria|extranara
    nadie {notaria/me echaria}
    a nadie le importaria|importa _3 muero|muriera|desapareciera|desaparezco|muriese
    si me muero|muriera|muriese|desaparezco|desapareciera _3 nadie|igual|todos|no
    cansado|cansada|harto|harta {de vivir/de existir/de la vida/de esta vida}
    no _1 {vale la pena/tiene sentido/merece la pena} _1 {vivir/seguir/mi vida/la vida}
    la vida no tiene sentido
    para que {vivir/sigo viva/sigo vivo/sigo aqui/seguir viviendo}
    no tengo _2 razon|motivo|motivos|razones {para vivir/para seguir/de vivir}
    soy una|un|solo carga|estorbo
    solo soy un|una estorbo|carga
    no quiero {estar/seguir} {aqui/en este mundo}
    estorbo
    me da igual _2 {vivir/morir/morirme/muero}`,
  'suicide.preparation:self': `
    {carta/nota/cartas/mensaje} de suicidio
    {planeando/planeo/planee/planeado} mi {suicidio/muerte}
    carta|cartas|nota|notas|mensaje|video de|suicida despedida|suicida
    escribi|escribo|escrito|escribiendo|deje|dejo|dejado|grabe _3 carta|cartas|nota|notas _2 despedida|despedirme|hijos|familia
    guardando|guarde|guardado|guardo|juntando|junte|juntado|acumulando|ahorrando|reuniendo _3 @pastillas
    compre|comprado|consegui|conseguido|consigo|tengo _3 soga
    ya tengo _2 cuerda|pistola|veneno|arma
    tengo|hice|elegi|elegido|decidi|ya _2 plan|fecha|lugar _2 {morir/matarme/hacerlo/suicidarme/irme}
    tengo un plan
    todo preparado|planeado|listo|planificado para irme|morir|hacerlo|matarme|terminar|acabar
    plan para morir|matarme|suicidarme|acabar
    me {despedi/despido} {de todos/para siempre/de mis hijos/de mi familia/de ustedes}
    regale|regalando|regalado {todas mis cosas/mis cosas/mis pertenencias}
    cuando lean|leas|leais|encuentren esto|esta
    ya no {estare/voy a estar} {aqui/manana}
    es {mi ultima noche/mi ultimo dia/mi ultimo mensaje/la ultima noche}`,
  'suicide.inprogress': `
    me? acabo|acaba|acabe|termino de tomar|tomarme|tragar|tragarme|ingerir|tomarse|tragarse|cortarme|cortar _3 todas|todo|toda|frasco|bote|caja|@pastillas|venas|munecas|veneno|lejia
    me tome|trague|he|tragado|tomado _2 todas|todo|toda|frasco|bote|caja|veneno|lejia|muchas|demasiadas _4
    se tomo|trago|ha|bebio _3 todas|todo|toda|frasco|bote|caja|veneno|lejia|muchas|demasiadas|entero
    tome|trague|tomado|bebi|tomo _2 todas|frasco|demasiadas|muchas|lejia|veneno|caja _2 @pastillas|entero|entera|completo|y
    bebi|tome|trague lejia|veneno
    me corte|abri|cortado|abierto las venas|munecas
    tengo|con _2 soga|cuerda|pistola|cuchillo|arma|navaja|cuchilla _3 cuello|cabeza|sien|boca|muneca|munecas
    estoy|parado|parada|sentado|sentada|de pie en|al|sobre _3 borde|cornisa|vias
    a punto de saltar|tirarme|lanzarme|tomarme|matarme|dispararme`,
  'suicide.place': `
    estoy|parado|parada|sentado|sentada|subi|subido|subida _2 en|a|al|sobre _2 @altura`,
  'suicide.attempt:self': `
    intente|intentado|trate|intento _2 matarme|suicidarme|quitarme|ahorcarme|colgarme|suicidio|cortarme
    casi me mato|suicido|mate
    mi? intento|intentos de suicidio
    tuve una? sobredosis`,
  'suicide.attempt:other': `
    intento|trato _1 matarse|suicidarse|quitarse`,
  'suicide.lookup': `
    cuantas|que|cuanta @pastillas|dosis|cantidad _4 morir|mortal|matan|matar|letal|morirse
    forma|manera|modo|formas|maneras|metodo|metodos _3 morir|matarme|suicidarse|suicidarme|matarse|muerte
    como morir|matarme|suicidarme|suicidarse
    morir sin dolor|sufrir
    muerte rapida|indolora`,
  'suicide.weakact:self': `
    terminar con esto
    hacerlo|acabo
    irme {para siempre/de este mundo}
    saltar|tirarme|tomarlas|usarla|usarlo|tomarmelas
    {reunirme/encontrarme} con {mi/ella/el}`,
  'suicide.preparation:self:bought': `
    compre|consegui|comprado|conseguido _2 pistola|soga|veneno|arma _1 {para mi/para matarme/para hacerlo}`,
  'suicide.gift': `
    regale|regalando|regalado|di|dejo|deje _2 mi|mis|todo perro|gato|cosas|guitarra|todo
    quien cuide|cuidara|cuide de|a
    cuiden|cuida a|de|mucho _1 mi|mis`,
};
